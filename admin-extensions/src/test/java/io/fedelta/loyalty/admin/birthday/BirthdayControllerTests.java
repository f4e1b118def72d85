package io.fedelta.loyalty.admin.birthday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.NothingThereException;
import io.fedelta.loyalty.birthday.service.Birthdays;
import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.ledger.ManualNote;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.broadleafcommerce.common.exception.SecurityServiceException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.validation.BeanPropertyBindingResult;

class BirthdayControllerTests {

    private static final LocalDate JUNE = LocalDate.of(1990, 6, 15);

    private final AdminRights rights = mock(AdminRights.class);
    private final Birthdays birthdays = mock(Birthdays.class);
    private final Customers customers = mock(Customers.class);
    private final BirthdayController controller = new BirthdayController(rights, birthdays, customers);
    private final BirthdayForm form = new BirthdayForm();
    private final BeanPropertyBindingResult errors = new BeanPropertyBindingResult(form, "birthdayForm");

    @BeforeEach
    void anna_looks_at_giulia() {
        when(rights.login()).thenReturn("anna");
        when(customers.find(42))
                .thenReturn(
                        Optional.of(new CustomerFacts(42, "Giulia", "Bruni", Optional.empty(), true, Locale.ENGLISH)));
        when(birthdays.isPossible(JUNE)).thenReturn(true);
    }

    @Test
    void a_birthday_is_corrected_with_the_reason_and_the_login() throws Exception {
        assertThat(save(42, "1990-06-15", " Passport shown ")).endsWith("loyalty-members/42/done/birthday");
        verify(birthdays).correct(42, JUNE, new ManualNote("Passport shown", "anna"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', reason, birthday",
        "1990-02-30, reason, birthday",
        "2999-01-01, reason, birthday",
        "1990-06-15, '', reason"
    })
    void a_bad_field_is_refused_and_nothing_saved(String day, String reason, String refused) throws Exception {
        save(42, day, reason);
        assertThat(errors.hasFieldErrors(refused)).isTrue();
        assertThat(errors.getErrorCount()).isEqualTo(1);
        verify(birthdays, never()).correct(anyLong(), any(), any());
    }

    @Test
    void who_may_not_adjust_points_may_not_change_birthdays() throws Exception {
        doThrow(new SecurityServiceException("no")).when(rights).requireAdjusting();
        assertThatThrownBy(() -> save(42, "1990-06-15", "reason")).isInstanceOf(SecurityServiceException.class);
        verify(birthdays, never()).correct(anyLong(), any(), any());
    }

    @Test
    void a_customer_who_does_not_exist_is_not_there() {
        assertThatThrownBy(() -> save(43, "1990-06-15", "reason")).isInstanceOf(NothingThereException.class);
    }

    private String save(long customerId, String day, String reason) throws Exception {
        form.setBirthday(day);
        form.setReason(reason);
        return controller.save(customerId, form, errors, new MockHttpServletRequest(), new ExtendedModelMap());
    }
}
