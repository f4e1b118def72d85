package io.fedelta.loyalty.tier;

import io.fedelta.loyalty.earning.Multiplier;
import io.fedelta.loyalty.earning.MultiplierSource;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.ledger.AppliedMultiplier;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Scope;
import io.fedelta.loyalty.programme.Tier;
import io.fedelta.loyalty.reckoning.Miss;
import io.fedelta.loyalty.reckoning.MissReason;
import io.fedelta.loyalty.reckoning.MissSource;
import io.fedelta.loyalty.reckoning.PlacedOrder;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The multiplier of the tier held before the order: what the order itself earns does not count for it. */
public class TierMultipliers implements MultiplierSource, MissSource {

    private final HeldTiers held;
    private final Clock clock;

    public TierMultipliers(HeldTiers held, Clock clock) {
        this.held = held;
        this.clock = clock;
    }

    @Override
    public List<Multiplier> multipliersOf(OrderFacts order, ProgrammeRules rules) {
        return isOn(rules)
                ? held(order, rules).filter(TierMultipliers::multiplies).map(TierMultipliers::multiplier).stream()
                        .toList()
                : List.of();
    }

    private static boolean isOn(ProgrammeRules rules) {
        return rules.hasTiers() && rules.tiers().tiers().stream().anyMatch(TierMultipliers::multiplies);
    }

    private Optional<Tier> held(OrderFacts order, ProgrammeRules rules) {
        Instant moment = order.submittedAt().orElseGet(clock::instant);
        return held.tierHeldBefore(order.customerId(), moment).flatMap(rules.tiers()::tier);
    }

    /** The next tier above the one held that would have multiplied; those above it go without saying. */
    @Override
    public List<Miss> missesOf(PlacedOrder placed) {
        ProgrammeRules rules = placed.submitted();
        return isOn(rules) ? higher(held(placed.order(), rules), rules).stream().toList() : List.of();
    }

    private static Optional<Miss> higher(Optional<Tier> held, ProgrammeRules rules) {
        BigDecimal reached = held.map(Tier::threshold).orElse(BigDecimal.ZERO);
        BigDecimal factor = held.map(Tier::multiplier).orElse(BigDecimal.ONE);
        return rules.tiers().tiers().stream()
                .filter(tier -> tier.threshold().compareTo(reached) > 0
                        && tier.multiplier().compareTo(factor) > 0)
                .findFirst()
                .map(tier -> Miss.of(tier, new MissReason.OtherTier(List.of(tier.name()))));
    }

    private static boolean multiplies(Tier tier) {
        return tier.multiplier().compareTo(BigDecimal.ONE) > 0;
    }

    private static Multiplier multiplier(Tier tier) {
        return new Multiplier(
                new AppliedMultiplier(AppliedMultiplier.Kind.TIER, tier.name(), tier.multiplier()), Scope.EVERYTHING);
    }
}
