package io.fedelta.loyalty.cashback;

import io.fedelta.loyalty.ledger.BaseComponent;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * One part of an order's price and what it brings.
 *
 * @param paid what it cost and whether it counts
 */
public record CashbackPart(BaseComponent paid, AppliedRate rate) {

    public CashbackPart {
        Objects.requireNonNull(paid, "paid");
        Objects.requireNonNull(rate, "rate");
    }

    BigDecimal hundredfold() {
        return paid.amount().multiply(rate.total());
    }
}
