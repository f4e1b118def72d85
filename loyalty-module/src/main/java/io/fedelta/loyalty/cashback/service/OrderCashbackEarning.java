package io.fedelta.loyalty.cashback.service;

import io.fedelta.loyalty.cashback.CashbackAward;
import io.fedelta.loyalty.cashback.CashbackExplanation;
import io.fedelta.loyalty.cashback.CashbackSource;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.PaidOrderListener;
import io.fedelta.loyalty.earning.RefundListener;
import io.fedelta.loyalty.programme.RuleVersion;
import io.fedelta.loyalty.programme.service.Programme;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * Earns in the transaction that decides about an order, by the rules of the moment at which it was paid in full, and
 * takes back in the transaction that finds its money gone.
 */
public class OrderCashbackEarning implements PaidOrderListener, RefundListener {

    private final Programme programme;
    private final CashbackReckoning reckoning;
    private final Cashback cashback;
    private final CashbackLoss loss;

    public OrderCashbackEarning(
            Programme programme, CashbackReckoning reckoning, Cashback cashback, CashbackLoss loss) {
        this.programme = programme;
        this.reckoning = reckoning;
        this.cashback = cashback;
        this.loss = loss;
    }

    @Override
    public void orderPaid(OrderFacts order, Instant paidAt, int cycle) {
        RuleVersion version = programme.at(paidAt);
        reckoning
                .of(order, version.rules())
                .filter(explanation -> explanation.amount().signum() > 0)
                .ifPresent(explanation -> cashback.earn(award(order, cycle, explanation, version, paidAt)));
    }

    private static CashbackAward award(
            OrderFacts order, int cycle, CashbackExplanation explanation, RuleVersion version, Instant paidAt) {
        return new CashbackAward(
                order.customerId(),
                CashbackSource.order(order.orderId(), cycle),
                explanation.amount(),
                explanation,
                version.number(),
                paidAt,
                version.rules().cashback().availableAt(paidAt));
    }

    @Override
    public void baseRefunded(long orderId, long accountId, BigDecimal refundedBase) {
        loss.refunded(orderId, refundedBase);
    }

    @Override
    public void orderLost(long orderId, long accountId) {
        loss.lost(orderId);
    }
}
