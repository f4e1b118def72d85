package io.fedelta.loyalty.programme;

import java.util.Objects;

/**
 * A bonus for ordering often: so many orders that earned, within a calendar period of the shop's time zone.
 *
 * @param orders 1 or more
 * @param points the bonus, more than zero; once in each period
 */
public record Challenge(long id, String name, boolean active, int orders, Period period, long points) {

    public enum Period {
        MONTH,
        QUARTER,
        YEAR,
        /** Once ever. */
        LIFETIME
    }

    public Challenge {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(period, "period");
        if (orders < 1 || points < 1) {
            throw new IllegalArgumentException("A challenge asks for an order and gives a point at least");
        }
    }
}
