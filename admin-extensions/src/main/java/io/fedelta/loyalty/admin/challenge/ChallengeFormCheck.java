package io.fedelta.loyalty.admin.challenge;

import io.fedelta.loyalty.admin.SubmittedForm;
import io.fedelta.loyalty.programme.CampaignLimits;
import io.fedelta.loyalty.programme.Challenge.Counts;
import io.fedelta.loyalty.programme.Challenge.Period;
import java.util.stream.Stream;

/**
 * Holds a challenge's form against what a challenge may be. Each refused field gets one message that states its whole
 * rule.
 */
public class ChallengeFormCheck {

    void run(SubmittedForm form) {
        form.correct("name", form.text("name"));
        refuseUnless(form, "name", CampaignLimits.isName(form.text("name")));
        refuseUnless(
                form,
                "orders",
                form.whole("orders").filter(CampaignLimits::isOrders).isPresent());
        refuseUnless(
                form,
                "points",
                form.whole("points").filter(CampaignLimits::isPoints).isPresent());
        refuseUnless(form, "period", isPeriod(form.text("period")));
        refuseUnless(form, "counts", isCounts(form.text("counts")));
    }

    private static boolean isPeriod(String period) {
        return Stream.of(Period.values()).map(Enum::name).anyMatch(period::equals);
    }

    private static boolean isCounts(String counts) {
        return Stream.of(Counts.values()).map(Enum::name).anyMatch(counts::equals);
    }

    private static void refuseUnless(SubmittedForm form, String field, boolean holds) {
        form.check(field, holds, "LoyaltyChallengeImpl_" + field + "_refused");
    }
}
