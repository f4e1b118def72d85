package io.fedelta.loyalty.programme;

import java.util.Objects;

/**
 * A bonus for ordering often, or for bringing friends: so many within a calendar period of the shop's time zone.
 *
 * @param orders how many of what it counts, 1 or more
 * @param points the bonus, more than zero; once in each period
 * @param counts what it counts; orders if a rule version of before is silent about it
 */
public record Challenge(long id, String name, boolean active, int orders, Period period, long points, Counts counts) {

    public enum Counts {
        /** Orders that earned. */
        ORDERS,
        /** Friends who came by one's code and have brought points. */
        FRIENDS
    }

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
        counts = Objects.requireNonNullElse(counts, Counts.ORDERS);
        if (orders < 1 || points < 1) {
            throw new IllegalArgumentException("A challenge asks for an order and gives a point at least");
        }
    }

    /** Counts orders. */
    public Challenge(long id, String name, boolean active, int orders, Period period, long points) {
        this(id, name, active, orders, period, points, Counts.ORDERS);
    }
}
