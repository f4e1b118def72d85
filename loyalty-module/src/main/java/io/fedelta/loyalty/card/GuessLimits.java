package io.fedelta.loyalty.card;

import java.time.Duration;

/**
 * How many wrong codes are borne.
 *
 * @param perAsker of one customer and of one session, within {@link #OF_ASKER}
 * @param perNetwork of one client address, within {@link #OF_NETWORK}
 * @param perStore of everybody, within {@link #OF_NETWORK}; above it every search is slowed down and the merchant is
 *     told
 * @param pause by how much it is slowed down then
 */
public record GuessLimits(int perAsker, int perNetwork, int perStore, Duration pause) {

    public static final Duration OF_ASKER = Duration.ofMinutes(15);
    public static final Duration OF_NETWORK = Duration.ofHours(1);
    public static final GuessLimits DEFAULT = new GuessLimits(5, 20, 200, Duration.ofSeconds(2));
}
