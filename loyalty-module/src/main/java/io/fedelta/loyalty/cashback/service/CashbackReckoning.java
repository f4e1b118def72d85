package io.fedelta.loyalty.cashback.service;

import io.fedelta.loyalty.cashback.CashbackExplanation;
import io.fedelta.loyalty.cashback.OrderCashback;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Tier;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.tier.HeldTiers;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** What orders and carts bring in cashback, for the award and for the promise alike. Writes nothing. */
public class CashbackReckoning {

    private final Programme programme;
    private final HeldTiers heldTiers;
    private final Clock clock;

    public CashbackReckoning(Programme programme, HeldTiers heldTiers, Clock clock) {
        this.programme = programme;
        this.heldTiers = heldTiers;
        this.clock = clock;
    }

    /**
     * What the order or cart would bring at today's rules; empty if orders bring no cashback now. Whose order it is
     * doesn't matter: a guest may still register.
     */
    public Optional<CashbackExplanation> preview(OrderFacts order) {
        return of(order, programme.currentForDisplay().rules());
    }

    /** Empty if these rules give no cashback. */
    public Optional<CashbackExplanation> of(OrderFacts order, ProgrammeRules rules) {
        if (!rules.awardsCashback()) {
            return Optional.empty();
        }
        Instant boughtAt = order.submittedAt().orElseGet(clock::instant);
        return Optional.of(OrderCashback.of(order, rules, boughtAt, held(order, rules, boughtAt)));
    }

    private Optional<Tier> held(OrderFacts order, ProgrammeRules rules, Instant moment) {
        boolean matters = rules.hasTiers()
                && rules.tiers().tiers().stream()
                        .anyMatch(tier -> tier.cashbackPercent().signum() > 0);
        return matters
                ? heldTiers.tierHeldBefore(order.customerId(), moment).flatMap(rules.tiers()::tier)
                : Optional.empty();
    }
}
