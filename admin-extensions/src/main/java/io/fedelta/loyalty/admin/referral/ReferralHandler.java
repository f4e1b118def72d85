package io.fedelta.loyalty.admin.referral;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.OneRowHandler;
import io.fedelta.loyalty.admin.SubmittedForm;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.ReferralRules;
import io.fedelta.loyalty.programme.ReferralRules.Trigger;
import io.fedelta.loyalty.programme.domain.LoyaltyReferral;
import io.fedelta.loyalty.programme.domain.LoyaltyReferralImpl;
import io.fedelta.loyalty.programme.service.Programme;
import java.math.BigDecimal;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What friends bring. Each refused field gets one message that states its whole rule. */
public class ReferralHandler extends OneRowHandler<LoyaltyReferral> {

    private static final Row<LoyaltyReferral> ROW = new Row<>(
            LoyaltyReferral.class,
            LoyaltyReferralImpl.class,
            LoyaltyReferral.ID,
            "enabled",
            "loyalty.referral.one.row");

    public ReferralHandler(Programme programme, AdminRights rights) {
        super(ROW, programme, rights);
    }

    @Override
    protected void check(SubmittedForm form) {
        whole(form, "refereePoints", ReferralRules::isPoints);
        whole(form, "referrerPoints", ReferralRules::isPoints);
        whole(form, "linkDays", ReferralRules::isLinkDays);
        whole(form, "returnDays", ReferralRules::isReturnDays);
        whole(form, "burst", ReferralRules::isBurst);
        whole(form, "burstMinutes", ReferralRules::isBurstMinutes);
        whole(form, "cashbackMonths", ReferralRules::isMonths);
        decimal(form, "minimumOrder", ReferralRules::isMoney);
        decimal(form, "cashbackPercent", ReferralRules::isPercent);
        decimal(form, "cashbackMost", ReferralRules::isMoney);
        refuseUnless(form, "trigger", isTrigger(form.text("trigger")));
    }

    private static void whole(SubmittedForm form, String field, LongPredicate rule) {
        refuseUnless(form, field, form.whole(field).filter(rule::test).isPresent());
    }

    private static void decimal(SubmittedForm form, String field, Predicate<BigDecimal> rule) {
        refuseUnless(form, field, form.decimal(field).filter(rule).isPresent());
    }

    private static boolean isTrigger(String name) {
        return Stream.of(Trigger.values()).map(Enum::name).anyMatch(name::equals);
    }

    private static void refuseUnless(SubmittedForm form, String field, boolean holds) {
        form.check(field, holds, "LoyaltyReferralImpl_" + field + "_refused");
    }

    @Override
    protected ProgrammeRules apply(LoyaltyReferral stored, ProgrammeRules rules) {
        return rules.withReferral(stored.toRules());
    }
}
