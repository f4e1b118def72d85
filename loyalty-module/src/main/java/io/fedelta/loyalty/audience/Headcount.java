package io.fedelta.loyalty.audience;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How many an audience reaches, as far as it is counted.
 *
 * @param countId under which the counting can be looked at again; empty if it was counted at once
 * @param percent from 0 to 100
 * @param reach of those counted so far
 * @param asOf when the counting began
 */
public record Headcount(Optional<String> countId, State state, int percent, Reach reach, Instant asOf) {

    public enum State {
        COUNTING,
        COUNTED,
        /** It has failed again and again, and is tried once more when somebody asks for the audience. */
        FAILED
    }

    private static final int ALL = 100;

    public Headcount {
        Objects.requireNonNull(countId, "countId");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(reach, "reach");
        Objects.requireNonNull(asOf, "asOf");
    }

    public static Headcount atOnce(Reach reach, Instant asOf) {
        return new Headcount(Optional.empty(), State.COUNTED, ALL, reach, asOf);
    }

    public boolean isCounted() {
        return state == State.COUNTED;
    }
}
