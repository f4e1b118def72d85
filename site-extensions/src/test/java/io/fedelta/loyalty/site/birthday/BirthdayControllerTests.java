package io.fedelta.loyalty.site.birthday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.fedelta.loyalty.birthday.service.Birthdays;
import io.fedelta.loyalty.birthday.service.Birthdays.Answer;
import io.fedelta.loyalty.site.Aside;
import io.fedelta.loyalty.site.Examples;
import io.fedelta.loyalty.site.Visitor;
import io.fedelta.loyalty.site.Visitors;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

class BirthdayControllerTests {

    private final Visitors visitors = mock();
    private final Birthdays birthdays = mock();
    private final Aside aside = new Aside(Clock.systemUTC(), "test", Duration.ofSeconds(5), Duration.ZERO);
    private final BirthdayController controller = new BirthdayController(visitors, birthdays, aside, Examples.LINKS);
    private final RedirectAttributesModelMap redirect = new RedirectAttributesModelMap();

    @AfterEach
    void close() {
        aside.destroy();
    }

    @Test
    void the_signed_in_customer_is_told_what_became_of_it() {
        when(visitors.current()).thenReturn(Optional.of(new Visitor(7, true)));
        when(birthdays.tell(7, LocalDate.of(1990, 6, 15))).thenReturn(Answer.NOT_AGAIN);
        assertThat(controller.save("1990-06-15", redirect)).isEqualTo("redirect:/account/rewards");
        assertAnswer("NOT_AGAIN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "15/06/1990", "1990-02-30", "nonsense..", "+1990-06-15T00"})
    void what_is_no_day_is_refused(String typed) {
        when(visitors.current()).thenReturn(Optional.of(new Visitor(7, true)));
        controller.save(typed, redirect);
        assertAnswer("IMPOSSIBLE");
        verify(birthdays, never()).tell(anyLong(), any());
    }

    @Test
    void while_our_tables_fail_the_customer_is_asked_to_try_again() {
        when(visitors.current()).thenReturn(Optional.of(new Visitor(7, true)));
        when(birthdays.tell(anyLong(), any())).thenThrow(new IllegalStateException("no table"));
        controller.save("1990-06-15", redirect);
        assertAnswer("UNAVAILABLE");
    }

    @Test
    void a_visitor_who_is_not_signed_in_changes_nothing() {
        when(visitors.current()).thenReturn(Optional.of(new Visitor(7, false)));
        assertThat(controller.save("1990-06-15", redirect)).isEqualTo("redirect:/login?successUrl=/account/rewards");
        verify(birthdays, never()).tell(anyLong(), any());
    }

    private void assertAnswer(String answer) {
        assertThat(redirect.getFlashAttributes().get("loyaltyBirthdayAnswer"))
                .isEqualTo("loyalty.birthday.answer." + answer);
    }
}
