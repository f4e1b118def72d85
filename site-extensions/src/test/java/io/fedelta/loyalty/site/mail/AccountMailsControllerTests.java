package io.fedelta.loyalty.site.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.fedelta.loyalty.consent.service.Consents;
import io.fedelta.loyalty.message.MessageKind;
import io.fedelta.loyalty.message.service.Subscriptions;
import io.fedelta.loyalty.site.Aside;
import io.fedelta.loyalty.site.Examples;
import io.fedelta.loyalty.site.Visitor;
import io.fedelta.loyalty.site.Visitors;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

class AccountMailsControllerTests {

    private final Visitors visitors = mock();
    private final Subscriptions subscriptions = mock();
    private final Consents consents = mock();
    private final StaticMessageSource messages = new StaticMessageSource();
    private final Aside aside = new Aside(Clock.systemUTC(), "test", Duration.ofSeconds(5), Duration.ZERO);
    private final AccountMailsController controller = new AccountMailsController(
            visitors, subscriptions, consents, new ConsentWords(messages, Clock.systemUTC()), aside, Examples.LINKS);
    private final RedirectAttributesModelMap redirect = new RedirectAttributesModelMap();

    @AfterEach
    void close() {
        aside.destroy();
    }

    @Test
    void the_page_offers_every_kind_that_one_can_do_without() {
        when(visitors.current()).thenReturn(Optional.of(new Visitor(7, true)));
        when(subscriptions.wanted(7)).thenReturn(Set.of(MessageKind.REMINDER));
        ExtendedModelMap model = new ExtendedModelMap();

        controller.page(model);

        List<?> choices = (List<?>) model.get("mailChoices");
        assertThat(choices).extracting("kind").contains("REWARD_UNLOCKED").doesNotContain("ADDRESS_LINK");
        assertThat(choices).filteredOn("wanted", true).extracting("kind").isEqualTo(List.of("REMINDER"));
        assertThat(model.get("consent")).isEqualTo(false);
    }

    @Test
    void what_is_ticked_is_wanted_and_all_else_is_not() {
        when(visitors.current()).thenReturn(Optional.of(new Visitor(7, true)));
        messages.addMessage("loyalty.consent.words", Locale.ENGLISH, "Yes, send me offers.");

        controller.save(new String[] {"REMINDER", "NO_SUCH_KIND"}, true, redirect);

        verify(subscriptions).choose(7, Set.of(MessageKind.REMINDER));
        verify(consents)
                .say(argThat(consent -> consent.given() && consent.words().equals("Yes, send me offers.")));
        assertThat(redirect.getFlashAttributes().get("loyaltyMailsAnswer")).isEqualTo("loyalty.mails.saved");
    }

    @Test
    void a_visitor_who_is_not_signed_in_changes_nothing() {
        when(visitors.current()).thenReturn(Optional.of(new Visitor(7, false)));

        assertThat(controller.save(new String[] {}, false, redirect))
                .isEqualTo("redirect:/login?successUrl=/account/mails");

        verifyNoInteractions(subscriptions, consents);
    }
}
