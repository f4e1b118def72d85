package io.fedelta.loyalty.message;

import java.util.EnumSet;
import java.util.Set;

/** Which messages a list shows. */
public enum MessageFilter {
    /** Those that wait for a person. */
    ATTENTION(EnumSet.of(MessageState.UNCERTAIN, MessageState.FAILED)),
    /** Those that leave by themselves. */
    QUEUED(EnumSet.of(MessageState.QUEUED, MessageState.SENDING)),
    SENT(EnumSet.of(MessageState.SENT)),
    ALL(EnumSet.allOf(MessageState.class));

    private final Set<MessageState> states;

    MessageFilter(Set<MessageState> states) {
        this.states = Set.copyOf(states);
    }

    public Set<MessageState> states() {
        return states;
    }
}
