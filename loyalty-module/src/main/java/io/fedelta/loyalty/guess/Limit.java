package io.fedelta.loyalty.guess;

import java.time.Duration;

/**
 * How many wrong codes are borne of one customer, session or network.
 *
 * @param value tells it from others of its kind
 * @param most so many, and no code is looked up any more
 * @param within the time in which they count
 */
public record Limit(Kind kind, String value, int most, Duration within) {

    /** Stored by name. */
    public enum Kind {
        CUSTOMER,
        SESSION,
        NETWORK
    }

    /** What wrong codes are counted by; nothing that anybody should read. */
    public String key() {
        return kind + ":" + value;
    }
}
