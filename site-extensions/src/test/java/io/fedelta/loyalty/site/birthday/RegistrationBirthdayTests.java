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
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.broadleafcommerce.common.classloader.release.ThreadLocalManager;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.profile.core.domain.CustomerImpl;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.ServletWebRequest;

/** What becomes of a birthday that was entered with a registration. */
class RegistrationBirthdayTests {

    private static final long MARIA = 7;

    private final Birthdays birthdays = mock(Birthdays.class);
    private final Aside aside = new Aside(Clock.systemUTC(), "test", Duration.ofSeconds(5), Duration.ZERO);
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final RegistrationBirthday registration =
            new RegistrationBirthday(mock(CustomerService.class), birthdays, aside);

    @BeforeEach
    void a_registration_begins() {
        BroadleafRequestContext context = new BroadleafRequestContext();
        context.setWebRequest(new ServletWebRequest(request));
        BroadleafRequestContext.setBroadleafRequestContext(context);
        TransactionSynchronizationManager.initSynchronization();
    }

    @AfterEach
    void it_ends() {
        TransactionSynchronizationManager.clearSynchronization();
        ThreadLocalManager.remove();
        aside.destroy();
    }

    @Test
    void a_possible_day_is_kept_once_the_registration_is_committed() {
        when(birthdays.tell(anyLong(), any())).thenReturn(Answer.SAVED);
        registers("1990-06-15");
        verify(birthdays, never()).tell(anyLong(), any());

        commits();
        verify(birthdays).tell(MARIA, LocalDate.of(1990, 6, 15));
        assertThat(notice()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"15/06/1990", "1990-02-30", "yesterday"})
    void what_is_no_day_is_told_on_the_next_page(String typed) {
        registers(typed);
        commits();

        assertThat(notice()).isEqualTo(RegistrationBirthday.IMPOSSIBLE);
        verify(birthdays, never()).tell(anyLong(), any());
    }

    @Test
    void a_day_still_to_come_is_told_on_the_next_page() {
        when(birthdays.tell(anyLong(), any())).thenReturn(Answer.IMPOSSIBLE);
        registers("2990-06-15");
        commits();

        assertThat(notice()).isEqualTo(RegistrationBirthday.IMPOSSIBLE);
    }

    @Test
    void while_our_tables_fail_the_registration_does_not_and_the_next_page_says_so() {
        when(birthdays.tell(anyLong(), any())).thenThrow(new IllegalStateException("no table"));
        registers("1990-06-15");
        commits();

        assertThat(notice()).isEqualTo(RegistrationBirthday.UNAVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void who_leaves_it_empty_hears_nothing(String typed) {
        registers(typed);
        commits();

        assertThat(notice()).isNull();
    }

    @Test
    void a_registration_that_is_rolled_back_leaves_no_notice() {
        registers("1990-02-30");

        assertThat(notice()).isNull();
    }

    private void registers(String typed) {
        request.setParameter(RegistrationBirthday.PARAMETER, typed);
        CustomerImpl maria = new CustomerImpl();
        maria.setId(MARIA);
        registration.processRegistrationEvent(maria);
    }

    private static void commits() {
        TransactionSynchronizationManager.getSynchronizations().forEach(TransactionSynchronization::afterCommit);
    }

    private Object notice() {
        return request.getSession().getAttribute(RegistrationBirthday.NOTICE);
    }
}
