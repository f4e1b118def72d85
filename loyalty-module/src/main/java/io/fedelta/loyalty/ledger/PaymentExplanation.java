package io.fedelta.loyalty.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

/**
 * Points for a paid order: floor(base × ratio), floored once for the whole order, where the base is the sum of what
 * counts, less the parts paid with loyalty money, and never below zero.
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
        BigDecimal counted = components.stream()
                .filter(BaseComponent::counted)
                .map(BaseComponent::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return counted.subtract(loyaltyTenders).max(BigDecimal.ZERO);
    }

    @Override
    public Points points() {
        return Points.of(base().multiply(ratio).setScale(0, RoundingMode.FLOOR).longValueExact());
    }
}
