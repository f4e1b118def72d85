package io.fedelta.loyalty.tier.service;

import io.fedelta.loyalty.tier.dao.DayRows;
import io.fedelta.loyalty.tier.dao.SpendRows;
import io.fedelta.loyalty.tier.dao.SpendRows.Spend;
import io.fedelta.loyalty.tier.dao.StandingRows;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Books what is spent on orders by day, while the account is locked. What is given back leaves the day of the order.
 */
class TierSpending {

    private final SpendRows orders;
    private final DayRows days;
    private final StandingRows standings;

    TierSpending(JdbcTemplate jdbc) {
        this.orders = new SpendRows(jdbc);
        this.days = new DayRows(jdbc);
        this.standings = new StandingRows(jdbc);
    }

    /** An order that was lost and is paid again begins anew. */
    void spent(Spend spend) {
        Optional<Spend> before = orders.find(spend.orderId());
        before.ifPresent(known -> book(known, known.givingBack(known.spent())));
        if (before.isPresent()) {
            orders.update(spend);
        } else {
            orders.insert(spend);
        }
        add(spend, spend.spent());
    }

    /** Whether the order was ever spent on. */
    boolean knows(long orderId) {
        return orders.find(orderId).isPresent();
    }

    /** All that is left of the order. */
    void giveBack(long orderId) {
        orders.find(orderId).ifPresent(spend -> book(spend, spend.givingBack(spend.spent())));
    }

    /** @param soFar given back of the order's money, all refunds together */
    void giveBack(long orderId, BigDecimal soFar) {
        orders.find(orderId).ifPresent(spend -> book(spend, spend.givingBack(soFar)));
    }

    private void book(Spend before, Spend after) {
        BigDecimal change = after.left().subtract(before.left());
        if (change.signum() != 0) {
            orders.update(after);
            add(after, change);
        }
    }

    private void add(Spend spend, BigDecimal amount) {
        days.add(spend.accountId(), spend.day(), 0, amount);
        standings.spend(spend.accountId(), amount);
    }
}
