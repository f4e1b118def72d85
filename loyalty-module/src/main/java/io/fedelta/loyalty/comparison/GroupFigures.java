package io.fedelta.loyalty.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * What a group of customers did in a span of months, in one currency. Figures of several months add up, so a customer
 * who bought in two of them counts twice.
 *
 * @param currency empty text if the store has none
 * @param customers who ordered in a month
 * @param returned of these, who had ordered before
 * @param cashback earned and not taken back
 */
public record GroupFigures(
        String currency,
        boolean members,
        long customers,
        long returned,
        long orders,
        BigDecimal turnover,
        BigDecimal cashback) {

    public GroupFigures {
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(turnover, "turnover");
        Objects.requireNonNull(cashback, "cashback");
    }

    public static GroupFigures nobody(String currency, boolean members) {
        return new GroupFigures(currency, members, 0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /** @param more of the same group */
    public GroupFigures plus(GroupFigures more) {
        return new GroupFigures(
                currency,
                members,
                customers + more.customers,
                returned + more.returned,
                orders + more.orders,
                turnover.add(more.turnover),
                cashback.add(more.cashback));
    }

    public GroupFigures withCashback(BigDecimal earned) {
        return new GroupFigures(currency, members, customers, returned, orders, turnover, earned);
    }

    /** Tenths of a percent of the customers; 0 if there are none. */
    public long repeatPerMille() {
        return customers == 0 ? 0 : returned * 1000 / customers;
    }

    public BigDecimal averageOrder() {
        return perOrder(turnover);
    }

    public BigDecimal cashbackPerOrder() {
        return perOrder(cashback);
    }

    private BigDecimal perOrder(BigDecimal amount) {
        return orders == 0 ? BigDecimal.ZERO : amount.divide(BigDecimal.valueOf(orders), 2, RoundingMode.HALF_UP);
    }
}
