package io.fedelta.loyalty.payment;

import io.fedelta.loyalty.earning.OrderDiscount;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.OrderLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/**
 * What units of an order were sold for: their price after all discounts and their share of the tax. Shipping and fees
 * stay. A line's units add up to the line, to the last cent, in however many refunds they go back.
 */
final class RefundPrice {

    private final OrderMoney money;
    private final OrderFacts order;
    private final List<BigDecimal> prices;
    private final BigDecimal sum;

    RefundPrice(OrderMoney money) {
        this.money = money;
        this.order = money.order();
        this.prices = OrderDiscount.priceAfter(order);
        this.sum = prices.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal of(Map<Long, Integer> units) {
        BigDecimal price = BigDecimal.ZERO;
        for (int line = 0; line < order.lines().size(); line++) {
            int asked = units.getOrDefault(order.lines().get(line).itemId(), 0);
            price = price.add(of(order.lines().get(line), withTax(prices.get(line)), asked));
        }
        return price;
    }

    /** The part of all units refunded then, less that of all units refunded before. */
    private BigDecimal of(OrderLine line, BigDecimal price, int asked) {
        int before = line.quantity() - money.unitsLeft(line);
        return share(price, before + asked, line.quantity()).subtract(share(price, before, line.quantity()));
    }

    private BigDecimal withTax(BigDecimal price) {
        return sum.signum() == 0 ? price : price.add(rounded(order.tax().multiply(price), sum));
    }

    private BigDecimal share(BigDecimal price, int units, int quantity) {
        return rounded(price.multiply(BigDecimal.valueOf(units)), BigDecimal.valueOf(quantity));
    }

    private BigDecimal rounded(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, money.decimals(), RoundingMode.DOWN);
    }
}
