package io.fedelta.loyalty.tier;

import io.fedelta.loyalty.programme.TierRules.By;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What one day of the shop's time zone added for an account.
 *
 * @param points less what was taken back of them, whenever that was
 * @param spend money for goods that earn, less what was given back, in the store's currency
 */
public record TierDay(LocalDate day, long points, BigDecimal spend) {

    public TierDay {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(spend, "spend");
    }

    public BigDecimal figure(By by) {
        return switch (by) {
            case POINTS -> BigDecimal.valueOf(points);
            case SPEND -> spend;
        };
    }
}
