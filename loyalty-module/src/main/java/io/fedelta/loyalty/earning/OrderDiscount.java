package io.fedelta.loyalty.earning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Spreads what order offers take off over the lines, in proportion to their prices, so that what is left of the lines
 * adds up to the last cent. What spares gift cards comes off the other lines alone, the rest off what is left of all.
 * Cents that proportion leaves over go to the largest remainders, of equal ones to the first line; no line goes below
 * zero.
 */
public final class OrderDiscount {

    private OrderDiscount() {}

    /** What is left of each line's price, in the order of the lines. */
    public static List<BigDecimal> priceAfter(OrderFacts order) {
        List<BigDecimal> prices = order.lines().stream().map(OrderLine::price).toList();
        List<BigDecimal> sparing = spread(goodsAlone(order.lines()), order.sparingDiscount(), order.currency());
        List<BigDecimal> left = subtracted(prices, sparing);
        BigDecimal rest = order.orderDiscount().subtract(sum(sparing));
        return subtracted(left, spread(left, rest, order.currency()));
    }

    private static List<BigDecimal> goodsAlone(List<OrderLine> lines) {
        return lines.stream()
                .map(line -> line.giftCard() ? BigDecimal.ZERO : line.price())
                .toList();
    }

    private static List<BigDecimal> subtracted(List<BigDecimal> prices, List<BigDecimal> shares) {
        return IntStream.range(0, shares.size())
                .mapToObj(line -> prices.get(line).subtract(shares.get(line)))
                .toList();
    }

    private static List<BigDecimal> spread(List<BigDecimal> prices, BigDecimal discount, String currency) {
        BigDecimal subtotal = sum(prices);
        BigDecimal shared = discount.max(BigDecimal.ZERO).min(subtotal);
        if (shared.signum() == 0) {
            return Collections.nCopies(prices.size(), BigDecimal.ZERO);
        }
        int scale = scale(prices, shared, currency);
        return shares(prices, shared.setScale(scale, RoundingMode.UNNECESSARY), subtotal);
    }

    /** The currency's minor unit, or finer if a price or the discount is. */
    private static int scale(List<BigDecimal> prices, BigDecimal discount, String currency) {
        int minorUnit = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return Stream.concat(prices.stream(), Stream.of(discount))
                .mapToInt(amount -> amount.stripTrailingZeros().scale())
                .reduce(minorUnit, Math::max);
    }

    private static List<BigDecimal> shares(List<BigDecimal> prices, BigDecimal discount, BigDecimal subtotal) {
        List<Share> shares = IntStream.range(0, prices.size())
                .mapToObj(line -> Share.of(line, prices.get(line), discount, subtotal))
                .toList();
        BigDecimal rounded = sum(shares.stream().map(Share::amount).toList());
        int left = discount.subtract(rounded).unscaledValue().intValueExact();
        List<Integer> favoured = shares.stream()
                .sorted(Comparator.comparing(Share::remainder).reversed().thenComparing(Share::line))
                .limit(left)
                .map(Share::line)
                .toList();
        return shares.stream()
                .map(share -> favoured.contains(share.line()) ? share.plusOneUnit() : share.amount())
                .toList();
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** @param remainder what rounding down cut off, times the subtotal, so that it is exact */
    private record Share(int line, BigDecimal amount, BigDecimal remainder) {

        static Share of(int line, BigDecimal price, BigDecimal discount, BigDecimal subtotal) {
            BigDecimal exact = price.multiply(discount);
            BigDecimal amount = exact.divide(subtotal, discount.scale(), RoundingMode.DOWN);
            return new Share(line, amount, exact.subtract(amount.multiply(subtotal)));
        }

        BigDecimal plusOneUnit() {
            return amount.add(BigDecimal.ONE.movePointLeft(amount.scale()));
        }
    }
}
