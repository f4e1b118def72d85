package io.fedelta.loyalty.reward.service;

import io.fedelta.loyalty.earning.MoneyToPoints;
import io.fedelta.loyalty.earning.Multipliers;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.PaymentPoints;
import io.fedelta.loyalty.earning.service.OrderMultipliers;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.ledger.service.LoyaltyLedger;
import io.fedelta.loyalty.programme.Goods;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.reward.NextReward;
import io.fedelta.loyalty.reward.RewardVersion;
import java.util.Optional;
import java.util.Set;

/**
 * The money between a cart and its customer's next reward. Of what may be added to the cart nothing is known, so only
 * what multiplies everything multiplies it.
 */
public class WayToReward {

    private final Programme programme;
    private final OrderMultipliers multipliers;
    private final LoyaltyLedger ledger;
    private final Rewards rewards;

    public WayToReward(Programme programme, OrderMultipliers multipliers, LoyaltyLedger ledger, Rewards rewards) {
        this.programme = programme;
        this.multipliers = multipliers;
        this.ledger = ledger;
        this.rewards = rewards;
    }

    /** Empty if there is no reward left, or if paid orders do not earn now. */
    public Optional<NextReward> from(OrderFacts cart) {
        ProgrammeRules rules = programme.currentForDisplay().rules();
        return rules.awardsPaymentPoints()
                ? rewards.next(cart.customerId()).map(next -> way(next, cart, rules))
                : Optional.empty();
    }

    private NextReward way(RewardVersion next, OrderFacts cart, ProgrammeRules rules) {
        Multipliers offered = multipliers.by(rules, cart);
        Points missing = ledger.account(cart.customerId()).missingTo(next.threshold());
        // A reward whose threshold is reached already unlocks with the next point.
        long wanted = Math.max(1, missing.value());
        return new NextReward(
                next,
                MoneyToPoints.of(PaymentPoints.of(cart, rules, offered), offered.on(Goods.UNKNOWN, Set.of()), wanted),
                cart.currency());
    }
}
