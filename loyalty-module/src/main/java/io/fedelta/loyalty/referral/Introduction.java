package io.fedelta.loyalty.referral;

import io.fedelta.loyalty.guess.Asker;
import java.util.Objects;

/** A code as it reaches us. */
public sealed interface Introduction {

    /** Typed by a person; wrong ones are counted. */
    record Typed(String text, Asker by) implements Introduction {

        public Typed {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(by, "by");
        }
    }

    /** What the browser has kept of a link. */
    record Link(String token) implements Introduction {

        public Link {
            Objects.requireNonNull(token, "token");
        }
    }
}
