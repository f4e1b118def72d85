package io.fedelta.loyalty.reward.service;

import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.OrderState;
import io.fedelta.loyalty.earning.Orders;
import io.fedelta.loyalty.earning.RefundListener;
import io.fedelta.loyalty.earning.SubmissionListener;
import io.fedelta.loyalty.message.Notice;
import io.fedelta.loyalty.message.NoticeKind;
import io.fedelta.loyalty.message.service.MerchantNotices;
import io.fedelta.loyalty.reward.PromoCodes;
import io.fedelta.loyalty.reward.dao.ClaimRows;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.worker.FailureLog;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends claims by what became of their order: submitted, the code is used; withdrawn, refunded in full, or its checkout
 * is dead, the code works again.
 */
public class ClaimSettlement implements SubmissionListener, RefundListener {

    private static final Logger LOG = LoggerFactory.getLogger(ClaimSettlement.class);

    private final ClaimRows claims;
    private final PromoCodes codes;
    private final Orders orders;
    private final MerchantNotices notices;
    private final LoyaltyTransactions transactions;
    private final Clock clock;
    private final FailureLog failures;

    public ClaimSettlement(
            ClaimRows claims,
            PromoCodes codes,
            Orders orders,
            MerchantNotices notices,
            LoyaltyTransactions transactions,
            Clock clock) {
        this.claims = claims;
        this.codes = codes;
        this.orders = orders;
        this.notices = notices;
        this.transactions = transactions;
        this.clock = clock;
        this.failures = FailureLog.hourly(LOG, clock);
    }

    @Override
    public void orderSubmitted(OrderFacts order) {
        if (claims.use(order.orderId(), clock.instant()) > 0) {
            claims.usedBy(order.orderId()).forEach((grantId, name) -> tell(order, grantId, name));
        }
    }

    /** An order that was given back and is submitted again is news again. */
    private void tell(OrderFacts order, String grantId, String name) {
        notices.tell(new Notice(NoticeKind.REWARD_CLAIMED, grantId + "-" + order.orderId(), order.customerId(), name));
    }

    @Override
    public void orderWithdrawn(long orderId) {
        giveBack(orderId);
    }

    @Override
    public void orderRefunded(long orderId) {
        giveBack(orderId);
    }

    /**
     * Settles claims made before that moment, each order in its own transaction.
     *
     * @return how many orders were settled
     */
    public int settleAbandoned(Instant claimedBefore) {
        return (int) claims.ordersWithClaimsBefore(claimedBefore).stream()
                .filter(orderId -> settled(orderId, claimedBefore))
                .count();
    }

    /** One order that cannot be settled does not keep the others waiting. */
    private boolean settled(long orderId, Instant claimedBefore) {
        try {
            return transactions.inNew(() -> settle(orderId, claimedBefore));
        } catch (RuntimeException failure) {
            failures.failed("Settling the claims of order", Long.toString(orderId), failure);
            return false;
        }
    }

    private boolean settle(long orderId, Instant claimedBefore) {
        boolean stillThere = claims.lockClaimsBefore(claimedBefore, orderId);
        if (stillThere && isSubmitted(orderId)) {
            claims.use(orderId, clock.instant());
        } else if (stillThere) {
            giveBack(orderId);
        }
        return stillThere;
    }

    private boolean isSubmitted(long orderId) {
        return orders.find(orderId)
                .map(OrderFacts::state)
                .filter(OrderState.SUBMITTED::equals)
                .isPresent();
    }

    /** With the host's record of the use, which a killed checkout leaves behind and which would block the code. */
    private void giveBack(long orderId) {
        for (long offerCodeId : claims.codesOf(orderId)) {
            claims.giveBack(offerCodeId, orderId);
            codes.forgetUse(offerCodeId, orderId);
        }
    }
}
