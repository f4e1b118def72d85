package io.fedelta.loyalty.admin.tier;

import io.fedelta.loyalty.admin.SubmittedForm;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Tier;
import io.fedelta.loyalty.programme.TierIcon;
import io.fedelta.loyalty.programme.TierLimits;
import io.fedelta.loyalty.tier.service.Tiers;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Holds a tier's form against what a tier may be, against the other tiers, and against those who hold it. Each refused
 * field gets one message that states its whole rule.
 */
public class TierFormCheck {

    private final Tiers tiers;
    private final Clock clock;

    public TierFormCheck(Tiers tiers, Clock clock) {
        this.tiers = tiers;
        this.clock = clock;
    }

    /** @param id of the tier; empty for a new one */
    void run(SubmittedForm form, Optional<Long> id, ProgrammeRules rules) {
        form.correct("name", form.text("name"));
        form.correct("colour", form.text("colour"));
        refuseUnless(form, "name", TierLimits.isName(form.text("name")));
        refuseUnless(form, "icon", TierIcon.isOne(form.text("icon")));
        refuseUnless(form, "colour", TierLimits.isColour(form.text("colour")));
        decimal(form, "threshold", TierLimits::isThreshold);
        decimal(form, "multiplier", TierLimits::isMultiplier);
        decimal(form, "discountPercent", TierLimits::isPercent);
        decimal(form, "cashbackPercent", TierLimits::isPercent);
        if (Boolean.parseBoolean(form.text("active"))) {
            isUnlikeOthers(form, others(id, rules));
        } else {
            id.ifPresent(tier -> isNotNeeded(form, tier, rules));
        }
    }

    private static void isUnlikeOthers(SubmittedForm form, List<Tier> others) {
        Optional<BigDecimal> threshold = form.decimal("threshold");
        form.check(
                "threshold",
                others.stream()
                        .noneMatch(other -> threshold
                                .filter(own -> own.compareTo(other.threshold()) == 0)
                                .isPresent()),
                "LoyaltyTierImpl_threshold_taken");
        form.check(
                "name",
                others.stream().noneMatch(other -> other.name().equalsIgnoreCase(form.text("name"))),
                "LoyaltyTierImpl_name_taken");
    }

    /** Only a tier that nobody holds, and that no campaign or early release is for, can be switched off. */
    private void isNotNeeded(SubmittedForm form, long tier, ProgrammeRules rules) {
        form.check("active", tiers.holders(tier) == 0, "LoyaltyTierImpl_active_held");
        form.check(
                "active",
                rules.campaigns().stream()
                        .noneMatch(campaign ->
                                campaign.active() && campaign.tiers().contains(tier)),
                "LoyaltyTierImpl_active_campaign");
        form.check(
                "active",
                rules.tiers().early().releases().stream()
                        .noneMatch(release -> release.isSecretAt(clock.instant()) && release.tier() == tier),
                "LoyaltyTierImpl_active_early");
    }

    private static List<Tier> others(Optional<Long> id, ProgrammeRules rules) {
        return rules.tiers().tiers().stream()
                .filter(tier -> id.filter(own -> own == tier.id()).isEmpty())
                .toList();
    }

    private static void decimal(SubmittedForm form, String field, Predicate<BigDecimal> rule) {
        refuseUnless(form, field, form.decimal(field).filter(rule).isPresent());
    }

    private static void refuseUnless(SubmittedForm form, String field, boolean holds) {
        form.check(field, holds, "LoyaltyTierImpl_" + field + "_refused");
    }
}
