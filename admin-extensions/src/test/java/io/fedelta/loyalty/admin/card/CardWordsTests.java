package io.fedelta.loyalty.admin.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.card.CardEventKind;
import io.fedelta.loyalty.card.CardOrigin;
import io.fedelta.loyalty.card.CardState;
import io.fedelta.loyalty.purse.PurseEntryKind;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardWordsTests {

    private final ResourceBundle texts = ResourceBundle.getBundle("messages.LoyaltyAdminMessages", Locale.ROOT);

    @ParameterizedTest
    @EnumSource
    void every_origin_has_its_words(CardOrigin origin) {
        assertThat(texts.keySet()).contains("LoyaltyCards_origin_" + origin);
    }

    @ParameterizedTest
    @EnumSource
    void every_state_has_its_words(CardState state) {
        assertThat(texts.keySet()).contains("LoyaltyCards_state_" + state, "LoyaltyCards_state_ENDED");
    }

    @ParameterizedTest
    @EnumSource
    void every_event_has_its_words(CardEventKind kind) {
        assertThat(texts.keySet()).contains("LoyaltyCards_event_" + kind);
    }

    @ParameterizedTest
    @EnumSource
    void every_entry_has_its_words(PurseEntryKind kind) {
        assertThat(texts.keySet()).contains("LoyaltyCards_entry_" + kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"block", "unblock", "adjust", "issue"})
    void everything_done_is_told(String action) {
        assertThat(texts.keySet()).contains("LoyaltyCards_done_" + action, "LoyaltyCards_refused_TYPED");
    }
}
