package io.fedelta.loyalty.tender;

import java.util.List;
import java.util.Objects;

/** What came of the wish of one checkout to spend several things: all of them, or nothing. */
public sealed interface SpendResult {

    record Spent(List<Hold> holds) implements SpendResult {

        public Spent {
            holds = List.copyOf(holds);
        }
    }

    /** @param wanted the first that cannot be had */
    record Refused(Hold wanted, Refusal reason) implements SpendResult {

        public Refused {
            Objects.requireNonNull(wanted, "wanted");
            Objects.requireNonNull(reason, "reason");
        }
    }
}
