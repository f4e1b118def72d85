package io.fedelta.loyalty.card;

import io.fedelta.loyalty.guess.Asker;
import java.time.Duration;

/**
 * How many wrong codes are borne.
 *
 * @param perAsker of one customer and of one session, within {@link Asker#A_WHILE}
 * @param perNetwork of one client address, within {@link Asker#LONGEST}
 * @param perStore of everybody, within that time; above it every search is slowed down and the merchant is told
 * @param pause by how much it is slowed down then
 */
public record GuessLimits(int perAsker, int perNetwork, int perStore, Duration pause) {

    public static final GuessLimits DEFAULT = new GuessLimits(5, 20, 200, Duration.ofSeconds(2));
}
