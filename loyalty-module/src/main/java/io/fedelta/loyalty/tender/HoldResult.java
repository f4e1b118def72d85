package io.fedelta.loyalty.tender;

import java.util.Objects;

/** What came of the wish to hold something. */
public sealed interface HoldResult {

    record Held(Hold hold) implements HoldResult {

        public Held {
            Objects.requireNonNull(hold, "hold");
        }
    }

    record Refused(Refusal reason) implements HoldResult {

        public Refused {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
