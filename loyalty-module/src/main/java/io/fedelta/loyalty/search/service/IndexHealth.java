package io.fedelta.loyalty.search.service;

import io.fedelta.loyalty.search.IndexMark;
import java.util.Optional;

/**
 * Whether pages may ask the index. Only the background look opens the way again, so that no page waits to find out that
 * it is still gone.
 */
public class IndexHealth {

    /** What the last look saw. */
    public enum State {
        /** Nothing yet. */
        UNKNOWN,
        /** It answers, and has something to search. */
        READY,
        /** It answers, but is being built for the first time. */
        BUILDING,
        /** It does not answer. */
        UNREACHABLE
    }

    private volatile State state = State.UNKNOWN;

    public State state() {
        return state;
    }

    void answered(Optional<IndexMark> mark) {
        state = mark.isPresent() ? State.READY : State.BUILDING;
    }

    void failed() {
        state = State.UNREACHABLE;
    }
}
