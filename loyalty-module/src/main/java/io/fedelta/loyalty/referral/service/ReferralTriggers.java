package io.fedelta.loyalty.referral.service;

import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.Orders;
import io.fedelta.loyalty.earning.PaidGoods;
import io.fedelta.loyalty.earning.PaidOrderListener;
import io.fedelta.loyalty.ledger.service.LoyaltyLedger;
import io.fedelta.loyalty.programme.ReferralRules;
import io.fedelta.loyalty.programme.ReferralRules.Trigger;
import io.fedelta.loyalty.programme.RuleVersion;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.referral.Referral;
import io.fedelta.loyalty.referral.Referral.Progress;
import io.fedelta.loyalty.referral.ReferralState;
import io.fedelta.loyalty.referral.dao.ReferralRows;
import io.fedelta.loyalty.referral.dao.TriggerRows;
import io.fedelta.loyalty.session.Session;
import io.fedelta.loyalty.session.SessionListener;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Notes, in the transaction that decides about a friend's order or session, that it brings points or that it is gone.
 * What it means for the two accounts is done by {@link ReferralRewards} in steps of its own. The friend's account is
 * locked before the referral, as everywhere.
 */
public class ReferralTriggers implements PaidOrderListener, SessionListener {

    private final ReferralRows rows;
    private final TriggerRows orders;
    private final Orders facts;
    private final Programme programme;
    private final LoyaltyLedger ledger;

    public ReferralTriggers(JdbcTemplate jdbc, Orders facts, Programme programme, LoyaltyLedger ledger) {
        this.rows = new ReferralRows(jdbc);
        this.orders = new TriggerRows(jdbc);
        this.facts = facts;
        this.programme = programme;
        this.ledger = ledger;
    }

    @Override
    public void orderPaid(OrderFacts order, Instant paidAt, int cycle) {
        RuleVersion version = programme.at(paidAt);
        if (version.rules().rewardsReferrals()
                && rows.find(order.customerId()).isPresent()
                && triggers(order, version)) {
            due(order.customerId(), order.orderId(), version, paidAt);
        }
    }

    private boolean triggers(OrderFacts order, RuleVersion version) {
        ReferralRules rules = version.rules().referral();
        return !PaidGoods.of(order, version.rules()).isEmpty()
                && isLargeEnough(order, rules)
                && (rules.trigger() == Trigger.FIRST_PAID_ORDER || !orders.bringsSessions(order.orderId()));
    }

    private static boolean isLargeEnough(OrderFacts order, ReferralRules rules) {
        return order.total().compareTo(rules.minimumOrder()) >= 0;
    }

    @Override
    public void sessionDone(Session session, Instant at) {
        long refereeId = session.customer().accountId();
        RuleVersion version = programme.at(at);
        ReferralRules rules = version.rules().referral();
        if (version.rules().rewardsReferrals()
                && rules.trigger() == Trigger.FIRST_SESSION_OR_ORDER
                && rows.find(refereeId)
                        .filter(friend -> friend.state().isOpen())
                        .isPresent()
                && facts.find(session.unit().orderId())
                        .filter(order -> isLargeEnough(order, rules))
                        .isPresent()) {
            due(refereeId, session.unit().orderId(), version, at);
        }
    }

    private void due(long refereeId, long orderId, RuleVersion version, Instant at) {
        Instant dueAt = at.plus(Duration.ofDays(version.rules().referral().returnDays()));
        changed(
                refereeId,
                friend -> friend.state().isOpen() || isPaidAgain(friend, orderId)
                        ? friend.with(Progress.due(orderId, version.number(), dueAt))
                        : friend);
    }

    /** The order that had brought it comes again: what it brought comes again too. */
    private static boolean isPaidAgain(Referral friend, long orderId) {
        return friend.state() == ReferralState.TAKEN_BACK && isFor(friend, orderId);
    }

    @Override
    public void orderLost(long orderId, long accountId) {
        if (rows.find(accountId).filter(friend -> isFor(friend, orderId)).isPresent()) {
            changed(accountId, friend -> isFor(friend, orderId) ? lost(friend) : friend);
        }
    }

    private static Referral lost(Referral friend) {
        return switch (friend.state()) {
            case DUE -> friend.with(Progress.WAITING);
            case FRIEND_REWARDED, REWARDED -> friend.with(friend.progress().now(ReferralState.LOSING));
            default -> friend;
        };
    }

    private static boolean isFor(Referral friend, long orderId) {
        return friend.progress().orderId().equals(Optional.of(orderId));
    }

    private void changed(long refereeId, UnaryOperator<Referral> change) {
        ledger.lock(refereeId);
        Referral friend = rows.lock(refereeId).orElseThrow();
        Referral now = change.apply(friend);
        if (!now.equals(friend)) {
            rows.update(now);
        }
    }
}
