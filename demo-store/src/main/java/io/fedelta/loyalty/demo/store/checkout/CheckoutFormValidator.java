package io.fedelta.loyalty.demo.store.checkout;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import org.apache.commons.validator.GenericValidator;
import org.springframework.validation.Errors;
import org.springframework.validation.ValidationUtils;

/** Checks the checkout page. Error codes are message keys: {@code cardNumber.invalid}. */
public class CheckoutFormValidator {
    private static final DateTimeFormatter EXPIRY = DateTimeFormatter.ofPattern("MM/yy");

    private final Clock clock;

    public CheckoutFormValidator(Clock clock) {
        this.clock = clock;
    }

    /** @param free whether there is nothing to pay, and so nothing to pay with */
    public void validate(CheckoutForm form, boolean free, Errors errors) {
        require(errors, "firstName", "lastName", "emailAddress");
        rejectUnless(
                errors.hasFieldErrors("emailAddress") || GenericValidator.isEmail(form.getEmailAddress()),
                errors,
                "emailAddress",
                "invalid");
        if (!free && !form.isPaidAtTheStudio()) {
            validateCard(form, errors);
        }
    }

    private void validateCard(CheckoutForm form, Errors errors) {
        require(errors, "cardName", "cardNumber", "cardExpiry", "cardCode");
        if (!errors.hasFieldErrors("cardNumber")) {
            rejectUnless(isCardNumber(form.getCardNumber()), errors, "cardNumber", "invalid");
        }
        if (!errors.hasFieldErrors("cardCode")) {
            rejectUnless(form.getCardCode().matches("\\d{3,4}"), errors, "cardCode", "invalid");
        }
        if (!errors.hasFieldErrors("cardExpiry")) {
            validateExpiry(form.getCardExpiry().strip(), errors);
        }
    }

    private void validateExpiry(String expiry, Errors errors) {
        try {
            YearMonth lastMonth = YearMonth.parse(expiry, EXPIRY);
            rejectUnless(!lastMonth.isBefore(YearMonth.now(clock)), errors, "cardExpiry", "past");
        } catch (DateTimeException e) {
            errors.rejectValue("cardExpiry", "cardExpiry.invalid");
        }
    }

    /** Luhn's check digit. */
    static boolean isCardNumber(String number) {
        if (!number.matches("\\d{12,19}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int weighted = digit * (i % 2 + 1);
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    private static void require(Errors errors, String... fields) {
        for (String field : fields) {
            ValidationUtils.rejectIfEmptyOrWhitespace(errors, field, field + ".required");
        }
    }

    private static void rejectUnless(boolean valid, Errors errors, String field, String problem) {
        if (!valid) {
            errors.rejectValue(field, field + "." + problem);
        }
    }
}
