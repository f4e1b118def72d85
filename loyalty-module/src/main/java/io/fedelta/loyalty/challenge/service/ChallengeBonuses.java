package io.fedelta.loyalty.challenge.service;

import io.fedelta.loyalty.bonus.Bonus;
import io.fedelta.loyalty.bonus.service.Bonuses;
import io.fedelta.loyalty.challenge.ChallengeProgress;
import io.fedelta.loyalty.challenge.ChallengeSpan;
import io.fedelta.loyalty.challenge.dao.PaidOrderRows;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.PaidGoods;
import io.fedelta.loyalty.earning.PaidOrderListener;
import io.fedelta.loyalty.ledger.BonusExplanation;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.ledger.Source;
import io.fedelta.loyalty.ledger.service.LoyaltyLedger;
import io.fedelta.loyalty.programme.Challenge;
import io.fedelta.loyalty.programme.RuleVersion;
import io.fedelta.loyalty.programme.service.Programme;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final Bonuses bonuses;
    private final LoyaltyLedger ledger;
    private final ZoneId zone;

    public ChallengeBonuses(
            JdbcTemplate jdbc, Programme programme, Bonuses bonuses, LoyaltyLedger ledger, ZoneId zone) {
        this.rows = new PaidOrderRows(jdbc);
        this.programme = programme;
        this.bonuses = bonuses;
        this.ledger = ledger;
        this.zone = zone;
    }

    @Override
    public void orderPaid(OrderFacts order, Instant paidAt, int cycle) {
        RuleVersion version = programme.at(paidAt);
        if (PaidGoods.of(order, version.rules()).isEmpty()) {
            return;
        }
        List<Challenge> challenges =
                version.rules().challenges().stream().filter(Challenge::active).toList();
        if (!challenges.isEmpty()) {
            ledger.lock(order.customerId());
        }
        rows.paid(order.orderId(), order.customerId(), paidAt);
        met(challenges, order.customerId(), paidAt)
                .forEach(challenge -> give(challenge, order.customerId(), version.number(), paidAt));
    }

    /** Counts once for all challenges of a period, and no further than the one asks that asks for most. */
    private List<Challenge> met(List<Challenge> challenges, long accountId, Instant paidAt) {
        if (challenges.isEmpty()) {
            return challenges;
        }
        Map<ChallengeSpan, Integer> paid = rows.count(
                accountId,
                challenges.stream()
                        .collect(Collectors.toMap(challenge -> span(challenge, paidAt), Challenge::orders, Math::max)));
        return challenges.stream()
                .filter(challenge -> isMet(challenge, paid.get(span(challenge, paidAt))))
                .toList();
    }

    private ChallengeSpan span(Challenge challenge, Instant paidAt) {
        return ChallengeSpan.of(challenge.period(), paidAt, zone);
    }

    private static boolean isMet(Challenge challenge, int orders) {
        return new ChallengeProgress(challenge, orders).isMet();
    }

    private void give(Challenge challenge, long accountId, long ruleVersion, Instant paidAt) {
        bonuses.give(new Bonus(
                accountId,
                EntryKind.CHALLENGE,
                Source.challenge(challenge.id(), span(challenge, paidAt).key()),
                new BonusExplanation(challenge.name(), challenge.orders(), Points.of(challenge.points())),
                ruleVersion,
                paidAt));
    }

    @Override
    public void orderLost(long orderId, long accountId) {
        Optional<Instant> paidAt = rows.lose(orderId);
        if (paidAt.isEmpty()) {
            return;
        }
        ledger.lock(accountId);
        Set<String> keys = ChallengeSpan.keysOf(paidAt.get(), zone);
        ledger.ofKind(accountId, EntryKind.CHALLENGE).stream()
                .filter(entry -> keys.contains(period(entry)) && bonuses.stands(entry))
                .filter(entry -> isNoLongerMet(entry, paidAt.get()))
                .forEach(bonuses::takeBack);
    }

    private boolean isNoLongerMet(Entry entry, Instant paidAt) {
        Challenge challenge = challengeOf(entry);
        return !isMet(challenge, rows.count(entry.accountId(), span(challenge, paidAt), challenge.orders()));
    }

    /** As it was when it was met. */
    private Challenge challengeOf(Entry entry) {
        long id = Long.parseLong(entry.source().id().split("-", 2)[0]);
        return programme.version(entry.ruleVersion().orElseThrow()).rules().challenges().stream()
                .filter(challenge -> challenge.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private static String period(Entry entry) {
        return entry.source().id().split("-", 2)[1];
    }
}
