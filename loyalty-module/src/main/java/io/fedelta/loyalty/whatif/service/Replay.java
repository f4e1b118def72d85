package io.fedelta.loyalty.whatif.service;

import io.fedelta.loyalty.campaign.RunningCampaigns;
import io.fedelta.loyalty.cashback.service.CashbackReckoning;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.OrderLine;
import io.fedelta.loyalty.earning.PaidGoods;
import io.fedelta.loyalty.earning.service.OrderMultipliers;
import io.fedelta.loyalty.earning.service.OrderWorth;
import io.fedelta.loyalty.earning.service.OrderWorth.Worth;
import io.fedelta.loyalty.programme.Campaign;
import io.fedelta.loyalty.programme.Campaign.Kind;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.SessionType;
import io.fedelta.loyalty.session.SessionPoints;
import io.fedelta.loyalty.tier.HeldTiers;
import io.fedelta.loyalty.whatif.WhatIf;
import io.fedelta.loyalty.whatif.dao.HistoryRows.DoneSession;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Plays one member's history by a set of rules, as if it had always been in force, by the code that awards. Orders
 * count net of refunds, sessions if they took place; tiers are as the member held them then.
 */
public class Replay {

    private final OrderWorth worth;
    private final OrderMultipliers multipliers;
    private final CashbackReckoning cashback;
    private final HeldTiers tiers;
    private final Clock clock;

    public Replay(
            OrderWorth worth, OrderMultipliers multipliers, CashbackReckoning cashback, HeldTiers tiers, Clock clock) {
        this.worth = worth;
        this.multipliers = multipliers;
        this.cashback = cashback;
        this.tiers = tiers;
        this.clock = clock;
    }

    /**
     * @param orders those that may have been paid within the period
     * @param sessions those that took place within it
     * @param facts of the sessions' orders, by order id
     */
    Earned of(
            ProgrammeRules rules,
            WhatIf asked,
            List<OrderFacts> orders,
            List<DoneSession> sessions,
            Map<Long, OrderFacts> facts) {
        Earned earned = new Earned();
        Set<Long> onceForMember = new HashSet<>();
        orders.forEach(order -> worth.by(rules, order)
                .filter(known -> isWithin(asked, known.paidAt()))
                .ifPresent(known -> add(earned, rules, order, known, onceForMember)));
        if (rules.awardsSessionPoints()) {
            sessions.forEach(session -> Optional.ofNullable(facts.get(session.orderId()))
                    .ifPresent(order -> add(earned, rules, order, session)));
        }
        return earned;
    }

    private static boolean isWithin(WhatIf asked, Instant paidAt) {
        return !paidAt.isBefore(asked.from()) && paidAt.isBefore(asked.until());
    }

    private void add(Earned earned, ProgrammeRules rules, OrderFacts order, Worth known, Set<Long> onceForMember) {
        earned.order(known.points().value());
        if (known.lost()) {
            return;
        }
        cashback.of(order, rules).ifPresent(brought -> earned.cashback(order.currency(), brought.left(known.gone())));
        PaidGoods goods = PaidGoods.of(order, rules);
        new RunningCampaigns(rules, tiers)
                .of(order, clock).stream()
                        .filter(campaign -> campaign.effect().kind() != Kind.MULTIPLIER)
                        .filter(campaign -> goods.anyIn(campaign.scope()))
                        .filter(campaign -> isGiven(campaign, onceForMember))
                        .forEach(campaign -> earned.bonus(campaign.effect().points()));
    }

    private static boolean isGiven(Campaign campaign, Set<Long> onceForMember) {
        return campaign.effect().kind() != Kind.BONUS_PER_MEMBER || onceForMember.add(campaign.id());
    }

    private void add(Earned earned, ProgrammeRules rules, OrderFacts order, DoneSession session) {
        Optional<SessionType> type = rules.sessions().type(session.typeId()).filter(SessionType::active);
        Optional<OrderLine> line = order.lines().stream()
                .filter(bought -> bought.itemId() == session.itemId())
                .findFirst();
        if (type.isPresent() && line.isPresent()) {
            earned.session(SessionPoints.of(
                            type.get(), SessionPoints.multipliers(line.get(), type.get(), multipliers.by(rules, order)))
                    .points()
                    .value());
        }
    }
}
