package io.fedelta.loyalty.challenge.service;

import io.fedelta.loyalty.challenge.ChallengeProgress;
import io.fedelta.loyalty.challenge.ChallengeSpan;
import io.fedelta.loyalty.challenge.dao.PaidOrderRows;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.PaidGoods;
import io.fedelta.loyalty.earning.PaidOrderListener;
import io.fedelta.loyalty.programme.Challenge;
import io.fedelta.loyalty.programme.Challenge.Counts;
import io.fedelta.loyalty.programme.RuleVersion;
import io.fedelta.loyalty.programme.service.Programme;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Counts paid orders and gives a challenge's bonus with the one that meets it. An order belongs to the period in which
 * its payment was complete. When orders are given back and too few are left, the bonus goes too; later orders of the
 * same period may earn it again.
 */
public class ChallengeBonuses implements PaidOrderListener {

    private final PaidOrderRows rows;
    private final Programme programme;
    private final ChallengeAwards awards;

    public ChallengeBonuses(JdbcTemplate jdbc, Programme programme, ChallengeAwards awards) {
        this.rows = new PaidOrderRows(jdbc);
        this.programme = programme;
        this.awards = awards;
    }

    @Override
    public void orderPaid(OrderFacts order, Instant paidAt, int cycle) {
        RuleVersion version = programme.at(paidAt);
        if (PaidGoods.of(order, version.rules()).isEmpty()) {
            return;
        }
        List<Challenge> challenges = ChallengeAwards.active(version.rules(), Counts.ORDERS);
        if (!challenges.isEmpty()) {
            awards.lock(order.customerId());
        }
        rows.paid(order.orderId(), order.customerId(), paidAt);
        met(challenges, order.customerId(), paidAt)
                .forEach(challenge -> awards.give(challenge, order.customerId(), version.number(), paidAt));
    }

    /** Counts once for all challenges of a period, and no further than the one asks that asks for most. */
    private List<Challenge> met(List<Challenge> challenges, long accountId, Instant paidAt) {
        if (challenges.isEmpty()) {
            return challenges;
        }
        Map<ChallengeSpan, Integer> paid = rows.count(
                accountId,
                challenges.stream()
                        .collect(Collectors.toMap(
                                challenge -> awards.span(challenge, paidAt), Challenge::orders, Math::max)));
        return challenges.stream()
                .filter(challenge -> isMet(challenge, paid.get(awards.span(challenge, paidAt))))
                .toList();
    }

    private static boolean isMet(Challenge challenge, int orders) {
        return new ChallengeProgress(challenge, orders).isMet();
    }

    @Override
    public void orderLost(long orderId, long accountId) {
        rows.lose(orderId)
                .ifPresent(paidAt -> awards.takeBack(
                        accountId,
                        paidAt,
                        Counts.ORDERS,
                        (challenge, span) -> isMet(challenge, rows.count(accountId, span, challenge.orders()))));
    }
}
