package io.fedelta.loyalty.admin.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.message.ListedMessage;
import io.fedelta.loyalty.message.Message;
import io.fedelta.loyalty.message.MessageFilter;
import io.fedelta.loyalty.message.MessageKind;
import io.fedelta.loyalty.message.MessageState;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessageViewTests {

    private final ResourceBundle texts = ResourceBundle.getBundle("messages.LoyaltyAdminMessages", Locale.ROOT);

    @ParameterizedTest
    @EnumSource
    void every_state_has_a_name_and_says_what_it_means(MessageState state) {
        assertThat(texts.keySet())
                .contains("LoyaltyMessages_state_" + state, "LoyaltyMessages_state_" + state + "_meaning");
    }

    @ParameterizedTest
    @EnumSource
    void every_mail_has_a_name(MessageKind kind) {
        assertThat(texts.keySet()).contains("LoyaltyMessages_kind_" + kind);
    }

    @ParameterizedTest
    @EnumSource
    void every_list_has_a_name_and_a_line_for_when_it_is_empty(MessageFilter filter) {
        assertThat(texts.keySet()).contains("LoyaltyMessages_show_" + filter, "LoyaltyMessages_none_" + filter);
    }

    @ParameterizedTest
    @EnumSource
    void only_what_is_perhaps_or_certainly_not_sent_needs_attention(MessageState state) {
        assertThat(view(state, "").isNeedsAttention())
                .isEqualTo(state == MessageState.UNCERTAIN || state == MessageState.FAILED);
    }

    @Test
    void a_long_error_is_cut_for_the_row_only() {
        MessageView view = view(MessageState.FAILED, "x".repeat(500));
        assertThat(view.getError()).hasSize(141).endsWith("…");
        assertThat(view.getWholeError()).hasSize(500);
        assertThat(view(MessageState.FAILED, "refused").getError()).isEqualTo("refused");
    }

    @Test
    void who_left_a_mail_and_who_sent_it_again_are_told_apart() {
        assertThat(view(MessageState.HANDLED, "").getLeftBy()).isEqualTo("anna");
        assertThat(view(MessageState.HANDLED, "").getSentAgainBy()).isNull();
        assertThat(view(MessageState.SENT, "").getLeftBy()).isNull();
        assertThat(view(MessageState.SENT, "").getSentAgainBy()).isEqualTo("anna");
    }

    private static MessageView view(MessageState state, String error) {
        Message message = new Message(
                "m",
                MessageKind.REWARD_UNLOCKED,
                7,
                "subject",
                state,
                1,
                0,
                Instant.EPOCH,
                Instant.EPOCH,
                Optional.of(error));
        return new MessageView(
                new ListedMessage(message, Instant.EPOCH, Optional.of("anna"), Optional.empty()),
                new AdminFormat(Locale.ENGLISH, ZoneOffset.UTC));
    }
}
