package io.fedelta.loyalty.admin.spending;

import io.fedelta.loyalty.admin.SubmittedForm;
import io.fedelta.loyalty.admin.reward.StoreCurrencies;
import io.fedelta.loyalty.programme.SpendingRules;
import java.util.Locale;

/** Holds the figures against what they may be, whether or not spending is on. */
public class SpendingFormCheck {

    private final StoreCurrencies currencies;

    public SpendingFormCheck(StoreCurrencies currencies) {
        this.currencies = currencies;
    }

    void run(SubmittedForm form) {
        form.correct("currency", form.text("currency").toUpperCase(Locale.ROOT));
        refuseUnless(form, "points", isPoints(form, "points"));
        refuseUnless(form, "minimum", isPoints(form, "minimum"));
        refuseUnless(
                form,
                "worth",
                form.decimal("worth").filter(SpendingRules::isWorth).isPresent());
        refuseUnless(
                form,
                "largestShare",
                form.whole("largestShare").filter(SpendingRules::isShare).isPresent());
        refuseUnless(form, "currency", isCurrency(form));
    }

    private static boolean isPoints(SubmittedForm form, String field) {
        return form.whole(field).filter(SpendingRules::isPoints).isPresent();
    }

    /** Nobody has to name one before points can be spent. */
    private boolean isCurrency(SubmittedForm form) {
        String code = form.text("currency");
        return code.isEmpty() ? !Boolean.parseBoolean(form.text("enabled")) : currencies.accept(code);
    }

    private static void refuseUnless(SubmittedForm form, String field, boolean holds) {
        form.check(field, holds, "LoyaltySpendingImpl_" + field + "_refused");
    }
}
