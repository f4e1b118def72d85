package io.fedelta.loyalty.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Points for a paid order: floor(Σ amount × multipliers × ratio), floored once for the whole order. The sum is over
 * what counts; the parts paid with loyalty money are taken off each part in proportion, so that without multipliers
 * this is floor(base × ratio).
 *
 * @param currency ISO 4217 code of every amount here
 * @param ratio points for one unit of the currency
 * @param components every part of the order's price, counted or not, in the order shown
 * @param loyaltyTenders the part paid with points, cashback or reward cards that is taken off the base; zero or more
 */
public record PaymentExplanation(
        String currency, BigDecimal ratio, List<BaseComponent> components, BigDecimal loyaltyTenders)
        implements Explanation {

    public PaymentExplanation {
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(ratio, "ratio");
        components = List.copyOf(components);
        if (loyaltyTenders.signum() < 0) {
            throw new IllegalArgumentException("Loyalty tenders cannot be negative: " + loyaltyTenders);
        }
    }

    /** What earns: counted components less loyalty tenders, zero at least. */
    public BigDecimal base() {
        return sum(BaseComponent::amount).subtract(loyaltyTenders).max(BigDecimal.ZERO);
    }

    @Override
    public Points points() {
        return Points.of(unrounded(0).longValueExact());
    }

    /** Points before they are rounded to whole ones, cut after so many decimals. */
    public BigDecimal unrounded(int decimals) {
        BigDecimal counted = sum(BaseComponent::amount);
        return counted.signum() <= 0
                ? BigDecimal.ZERO
                : sum(BaseComponent::multipliedAmount)
                        .multiply(ratio)
                        .multiply(base())
                        .divide(counted, decimals, RoundingMode.FLOOR);
    }

    public boolean isMultiplied() {
        return components.stream()
                .anyMatch(part -> part.counted() && !part.multipliers().isEmpty());
    }

    private BigDecimal sum(Function<BaseComponent, BigDecimal> figure) {
        return components.stream().filter(BaseComponent::counted).map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
