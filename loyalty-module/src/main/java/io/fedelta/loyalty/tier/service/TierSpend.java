package io.fedelta.loyalty.tier.service;

import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.PaidOrderListener;
import io.fedelta.loyalty.earning.PaymentPoints;
import io.fedelta.loyalty.earning.RefundListener;
import io.fedelta.loyalty.ledger.service.LoyaltyLedger;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.tier.StoreCurrency;
import io.fedelta.loyalty.tier.dao.SpendRows.Spend;
import io.fedelta.loyalty.tier.service.Standings.Occasion;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a member spends: the part of each paid order that earns, whether or not it brought points, less what was given
 * back. Orders in another currency than the store's do not count, because amounts are never converted.
 */
public class TierSpend implements PaidOrderListener, RefundListener {

    private final TierSpending spending;
    private final Programme programme;
    private final LoyaltyLedger ledger;
    private final Standings standings;
    private final StoreCurrency currency;
    private final ZoneId zone;

    public TierSpend(
            JdbcTemplate jdbc,
            Programme programme,
            LoyaltyLedger ledger,
            Standings standings,
            StoreCurrency currency,
            ZoneId zone) {
        this.spending = new TierSpending(jdbc);
        this.programme = programme;
        this.ledger = ledger;
        this.standings = standings;
        this.currency = currency;
        this.zone = zone;
    }

    @Override
    public void orderPaid(OrderFacts order, Instant paidAt, int cycle) {
        BigDecimal spent = PaymentPoints.of(order, programme.at(paidAt).rules()).base();
        if (spent.signum() > 0 && order.currency().equals(currency.code())) {
            ledger.lock(order.customerId());
            spending.spent(new Spend(
                    order.orderId(), order.customerId(), LocalDate.ofInstant(paidAt, zone), spent, BigDecimal.ZERO));
            standings.judge(order.customerId(), Occasion.EARNED);
        }
    }

    @Override
    public void baseRefunded(long orderId, long accountId, BigDecimal refundedBase) {
        takeBack(orderId, accountId, () -> spending.giveBack(orderId, refundedBase));
    }

    @Override
    public void orderLost(long orderId, long accountId) {
        takeBack(orderId, accountId, () -> spending.giveBack(orderId));
    }

    private void takeBack(long orderId, long accountId, Runnable givingBack) {
        if (spending.knows(orderId)) {
            ledger.lock(accountId);
            givingBack.run();
            standings.judge(accountId, Occasion.TAKEN_BACK);
        }
    }
}
