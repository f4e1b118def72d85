package io.fedelta.loyalty.tier;

import io.fedelta.loyalty.earning.Multiplier;
import io.fedelta.loyalty.earning.MultiplierSource;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.ledger.AppliedMultiplier;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Scope;
import io.fedelta.loyalty.programme.Tier;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The multiplier of the tier held before the order: what the order itself earns does not count for it. */
public class TierMultipliers implements MultiplierSource {

    private final HeldTiers held;
    private final Clock clock;

    public TierMultipliers(HeldTiers held, Clock clock) {
        this.held = held;
        this.clock = clock;
    }

    @Override
    public List<Multiplier> multipliersOf(OrderFacts order, ProgrammeRules rules) {
        if (!rules.hasTiers() || rules.tiers().tiers().stream().noneMatch(TierMultipliers::multiplies)) {
            return List.of();
        }
        Instant moment = order.submittedAt().orElseGet(clock::instant);
        return held
                .tierHeldBefore(order.customerId(), moment)
                .flatMap(rules.tiers()::tier)
                .filter(TierMultipliers::multiplies)
                .map(TierMultipliers::multiplier)
                .stream()
                .toList();
    }

    private static boolean multiplies(Tier tier) {
        return tier.multiplier().compareTo(BigDecimal.ONE) > 0;
    }

    private static Multiplier multiplier(Tier tier) {
        return new Multiplier(
                new AppliedMultiplier(AppliedMultiplier.Kind.TIER, tier.name(), tier.multiplier()), Scope.EVERYTHING);
    }
}
