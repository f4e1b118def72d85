package io.fedelta.loyalty.guest.service;

import io.fedelta.loyalty.earning.Decision;
import io.fedelta.loyalty.earning.OrderState;
import io.fedelta.loyalty.earning.Orders;
import io.fedelta.loyalty.earning.service.DecisionLock;
import io.fedelta.loyalty.earning.service.OrderAwarding;
import io.fedelta.loyalty.guest.dao.GuestClaimRows;
import io.fedelta.loyalty.session.service.Sessions;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Claims one guest's order: claim, sessions and decision in one transaction, which holds the order's decision. Of two
 * customers at once the second finds an order that is no guest's any more.
 */
public class OrderClaim {

    private final GuestClaimRows claims;
    private final DecisionLock decisions;
    private final Orders orders;
    private final Sessions sessions;
    private final OrderAwarding awarding;
    private final LoyaltyTransactions transactions;
    private final Clock clock;

    public OrderClaim(
            GuestClaimRows claims,
            DecisionLock decisions,
            Orders orders,
            Sessions sessions,
            OrderAwarding awarding,
            LoyaltyTransactions transactions,
            Clock clock) {
        this.claims = claims;
        this.decisions = decisions;
        this.orders = orders;
        this.sessions = sessions;
        this.awarding = awarding;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What nobody has looked at yet is looked at first: an order of which nothing is left brings nothing to claim.
     *
     * @return the decision for the claimant; empty if the order cannot be claimed, or not any more
     */
    Optional<Decision> claim(long orderId, long accountId, Instant submittedFrom) {
        awarding.lookAgain(orderId);
        return transactions.inNew(() -> decisions
                .take(orderId)
                .filter(Decision::isClaimable)
                .filter(guests -> isRecent(orderId, submittedFrom))
                .flatMap(guests -> claimNow(orderId, accountId)));
    }

    private boolean isRecent(long orderId, Instant submittedFrom) {
        return orders.find(orderId)
                .filter(order -> order.state() == OrderState.SUBMITTED)
                .flatMap(order -> order.submittedAt())
                .filter(submitted -> !submitted.isBefore(submittedFrom))
                .isPresent();
    }

    private Optional<Decision> claimNow(long orderId, long accountId) {
        claims.insert(orderId, accountId, Moments.now(clock));
        sessions.claim(orderId, accountId);
        return awarding.decideClaimed(orderId);
    }
}
