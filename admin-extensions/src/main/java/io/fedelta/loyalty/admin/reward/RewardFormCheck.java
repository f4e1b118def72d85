package io.fedelta.loyalty.admin.reward;

import io.fedelta.loyalty.admin.SubmittedForm;
import io.fedelta.loyalty.reward.RewardLimits;
import io.fedelta.loyalty.reward.RewardType;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Holds a reward's form against what a reward may be. Each refused field gets one message that states its whole rule.
 */
public class RewardFormCheck {

    private final StoreCurrencies currencies;

    public RewardFormCheck(StoreCurrencies currencies) {
        this.currencies = currencies;
    }

    void run(SubmittedForm form) {
        form.correct("name", form.text("name"));
        form.correct("currency", form.text("currency").toUpperCase(Locale.ROOT));
        String currency = form.text("currency");
        refuseUnless(form, "name", RewardLimits.isName(form.text("name")));
        refuseUnless(form, "type", isType(form.text("type")));
        refuseUnless(form, "currency", currencies.accept(currency));
        checkValue(form, currency);
        refuseUnless(
                form,
                "threshold",
                form.whole("threshold").filter(RewardLimits::isThreshold).isPresent());
        refuseUnless(form, "message", RewardLimits.isMessage(form.text("message")));
        refuseUnless(
                form,
                "validityDays",
                form.isBlank("validityDays")
                        || form.whole("validityDays")
                                .filter(RewardLimits::isValidity)
                                .isPresent());
    }

    /** What is no money has no amount, and only that leaves the merchant something to do. */
    private static void checkValue(SubmittedForm form, String currency) {
        boolean custom = form.text("type").equals(RewardType.CUSTOM.name());
        form.correct("amount", custom ? "0" : form.text("amount"));
        form.correct("task", custom ? form.text("task") : "");
        refuseUnless(form, "amount", custom || isAmount(form, currency));
        refuseUnless(form, "task", RewardLimits.isTask(form.text("task")));
    }

    private static boolean isAmount(SubmittedForm form, String currency) {
        return form.decimal("amount")
                .filter(amount -> RewardLimits.isAmount(amount, currency))
                .isPresent();
    }

    private static void refuseUnless(SubmittedForm form, String field, boolean holds) {
        form.check(field, holds, "LoyaltyRewardImpl_" + field + "_refused");
    }

    private static boolean isType(String type) {
        return Stream.of(RewardType.values()).map(Enum::name).anyMatch(type::equals);
    }
}
