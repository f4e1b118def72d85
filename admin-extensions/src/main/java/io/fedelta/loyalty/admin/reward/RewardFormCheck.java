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
        refuseUnless(
                form,
                "amount",
                form.decimal("amount")
                        .filter(amount -> RewardLimits.isAmount(amount, currency))
                        .isPresent());
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

    private static void refuseUnless(SubmittedForm form, String field, boolean holds) {
        form.check(field, holds, "LoyaltyRewardImpl_" + field + "_refused");
    }

    private static boolean isType(String type) {
        return Stream.of(RewardType.values()).map(Enum::name).anyMatch(type::equals);
    }
}
