package io.fedelta.loyalty.ranking;

import java.util.Set;
import java.util.stream.Stream;

/** What a member has done with rewards. The code is what the database stores. */
public enum RewardState {
    /** Holds none. */
    NONE(0),
    /** Holds some and has used none. */
    UNUSED(1),
    /** Has used some, and holds others. */
    MIXED(2),
    /** Has used all. */
    USED(3);

    /** Members with rewards that are not used. */
    public static final Set<RewardState> WITH_UNUSED = Set.of(UNUSED, MIXED);

    /** Members who have used one. */
    public static final Set<RewardState> WITH_USED = Set.of(MIXED, USED);

    private final int code;

    RewardState(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public static RewardState of(int rewards, int used) {
        if (rewards == 0) {
            return NONE;
        }
        return used == 0 ? UNUSED : used < rewards ? MIXED : USED;
    }

    /** @throws IllegalArgumentException if no state has this code */
    public static RewardState ofCode(int code) {
        return Stream.of(values())
                .filter(state -> state.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No reward state has the code " + code));
    }
}
