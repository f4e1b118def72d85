package io.fedelta.loyalty.site.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.fedelta.loyalty.consent.service.Consents;
import io.fedelta.loyalty.message.MailChoice;
import io.fedelta.loyalty.message.MessageKind;
import io.fedelta.loyalty.message.service.Subscriptions;
import io.fedelta.loyalty.site.Aside;
import io.fedelta.loyalty.site.mail.UnsubscribeController.What;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;

class UnsubscribeControllerTests {

    private final Subscriptions subscriptions = mock();
    private final Consents consents = mock();
    private final StaticMessageSource messages = new StaticMessageSource();
    private final Aside aside = new Aside(Clock.systemUTC(), "test", Duration.ofSeconds(5), Duration.ZERO);
    private final UnsubscribeController controller =
            new UnsubscribeController(subscriptions, consents, new ConsentWords(messages, Clock.systemUTC()), aside);
    private final ExtendedModelMap model = new ExtendedModelMap();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @AfterEach
    void close() {
        aside.destroy();
    }

    @Test
    void opening_a_link_changes_nothing() {
        links();

        controller.open("good", model, response);

        assertThat(model.get("mailKind")).isEqualTo("REMINDER");
        assertThat(model.get("mailRefused")).isNull();
        assertThat(model.get("mailAgain")).isEqualTo(false);
        verify(subscriptions, never()).refuse(anyLong(), any());
        verify(consents, never()).say(any());
    }

    @Test
    void a_button_ends_one_kind_and_leaves_advertising_as_it_is() {
        links();

        controller.change("good", What.KIND, model, response);

        verify(subscriptions).refuse(7, Optional.of(MessageKind.REMINDER));
        verify(consents, never()).say(any());
    }

    @Test
    void the_other_button_ends_all_and_advertising_as_well() {
        links();
        messages.addMessage("loyalty.consent.words", Locale.ENGLISH, "Yes, send me offers.");

        controller.change("good", What.ALL, model, response);

        verify(subscriptions).refuse(7, Optional.empty());
        verify(consents).say(argThat(consent -> consent.accountId() == 7 && !consent.given()));
    }

    @Test
    void a_link_that_was_used_shows_what_is_set_now() {
        links();
        when(subscriptions.wanted(7)).thenReturn(Set.of(MessageKind.REWARD_UNLOCKED));
        controller.open("good", model, response);
        assertThat(model.get("mailRefused")).isEqualTo("KIND");

        when(subscriptions.wanted(7)).thenReturn(Set.of());
        controller.open("good", model, response);
        assertThat(model.get("mailRefused")).isEqualTo("ALL");
    }

    @Test
    void mails_of_the_kind_come_again_and_nothing_else_that_was_refused() {
        links();
        when(subscriptions.wanted(7)).thenReturn(Set.of(MessageKind.REWARD_UNLOCKED));

        controller.change("good", What.AGAIN, model, response);

        verify(subscriptions).choose(7, Set.of(MessageKind.REWARD_UNLOCKED, MessageKind.REMINDER));
        verify(consents, never()).say(any());
        assertThat(model.get("mailAgain")).isEqualTo(true);
        assertThat(model.get("mailLacksConsent")).isEqualTo(false);
    }

    @Test
    void announcements_wanted_again_are_not_promised_without_a_yes_to_advertising() {
        when(subscriptions.read("news")).thenReturn(Optional.of(new MailChoice(7, MessageKind.ANNOUNCEMENT)));
        when(subscriptions.wanted(7)).thenReturn(Set.of());
        when(consents.last(7)).thenReturn(Optional.empty());

        controller.change("news", What.AGAIN, model, response);

        assertThat(model.get("mailLacksConsent")).isEqualTo(true);
    }

    @Test
    void a_guessed_link_changes_nothing_and_looks_like_any_other_that_does_not_work() {
        when(subscriptions.read(any())).thenReturn(Optional.empty());

        controller.change("guess", What.ALL, model, response);

        verify(subscriptions, never()).refuse(anyLong(), any());
        assertThat(model.get("mailSecret")).isNull();
        assertThat(model.get("mailUnknown")).isEqualTo(false);
    }

    @Test
    void while_our_tables_fail_the_page_says_so() {
        when(subscriptions.read(any())).thenThrow(new IllegalStateException("no table"));

        controller.change("good", What.ALL, model, response);

        assertThat(model.get("mailUnknown")).isEqualTo(true);
        assertThat(model.get("mailSecret")).isNull();
    }

    @Test
    void the_address_with_its_secret_is_kept_from_caches_other_sites_and_search_engines() {
        links();

        controller.open("good", model, response);

        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(response.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(response.getHeader("X-Robots-Tag")).isEqualTo("noindex");
    }

    private void links() {
        when(subscriptions.read("good")).thenReturn(Optional.of(new MailChoice(7, MessageKind.REMINDER)));
        when(subscriptions.wanted(7)).thenReturn(Set.of(MessageKind.REMINDER, MessageKind.REWARD_UNLOCKED));
        when(consents.last(7)).thenReturn(Optional.empty());
    }
}
