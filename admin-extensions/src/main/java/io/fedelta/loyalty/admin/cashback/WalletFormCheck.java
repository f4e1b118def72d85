package io.fedelta.loyalty.admin.cashback;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.DecimalText;
import io.fedelta.loyalty.admin.reward.StoreCurrencies;
import io.fedelta.loyalty.cashback.service.WalletAdjustments;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.purse.MinorUnit;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.validation.Errors;

/** Holds the form against what may be adjusted by hand, field by field. */
public class WalletFormCheck {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final StoreCurrencies currencies;

    public WalletFormCheck(StoreCurrencies currencies) {
        this.currencies = currencies;
    }

    /** The one a new form begins with. */
    String usualCurrency() {
        return currencies.defaultCode();
    }

    void run(WalletForm form, Errors errors) {
        boolean known = currencies.accept(form.getCurrency());
        if (!known) {
            errors.rejectValue("currency", "LoyaltyWallet_currency_refused");
        } else if (amount(form).isEmpty()) {
            errors.rejectValue("amount", "LoyaltyWallet_amount_refused");
        }
        if (form.getReason().isEmpty() || form.getReason().length() > ManualNote.LONGEST) {
            errors.rejectValue("reason", "LoyaltyPoints_reason_refused");
        }
        if (!UUID.matcher(form.getRequestId()).matches()) {
            errors.rejectValue("requestId", "LoyaltyPoints_request_refused");
        }
    }

    /** Empty unless it is more than zero, at most the largest adjustment, and no finer than a coin. */
    static Optional<BigDecimal> amount(WalletForm form) {
        return DecimalText.parse(form.getAmount(), AdminFormat.ofRequest().decimalFormat())
                .filter(amount -> amount.signum() > 0 && amount.compareTo(WalletAdjustments.LARGEST) <= 0)
                .filter(amount -> amount.stripTrailingZeros().scale() <= MinorUnit.decimals(form.getCurrency()));
    }
}
