package io.fedelta.loyalty.programme;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Money for later orders, a share of what was really paid, per currency.
 *
 * @param percent of the base, 0 to 100, decimals allowed
 * @param pendingDays how long, of 24 hours each, until it can be spent; a refund in between cancels it
 */
public record CashbackRules(boolean enabled, BigDecimal percent, int pendingDays) {

    public static final CashbackRules OFF = new CashbackRules(false, new BigDecimal("5"), 14);

    public CashbackRules {
        Objects.requireNonNull(percent, "percent");
    }
}
