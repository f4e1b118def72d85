package io.fedelta.loyalty.earning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Spreads what order offers take off over the lines, in proportion to their prices, so that what is left of the lines
 * adds up to the last cent. Cents that proportion leaves over go to the largest remainders, of equal ones to the first
 * line; no line goes below zero.
 */
public final class OrderDiscount {

    private OrderDiscount() {}

    /** What is left of each line's price, in the order of the lines. */
    public static List<BigDecimal> priceAfter(List<OrderLine> lines, BigDecimal discount, String currency) {
        List<BigDecimal> prices = lines.stream().map(OrderLine::price).toList();
        BigDecimal subtotal = prices.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal shared = discount.max(BigDecimal.ZERO).min(subtotal);
        if (shared.signum() == 0) {
            return prices;
        }
        int scale = scale(prices, shared, currency);
        List<BigDecimal> shares = shares(prices, shared.setScale(scale, RoundingMode.UNNECESSARY), subtotal);
        return IntStream.range(0, prices.size())
                .mapToObj(line -> prices.get(line).subtract(shares.get(line)))
                .toList();
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
        BigDecimal rounded = shares.stream().map(Share::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
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
