package io.fedelta.loyalty.reward;

import java.util.Objects;

/** What a grant puts into its customer's hands. */
public sealed interface Prize {

    /** @param offerCodeId the host's id of the code; the code itself stands only in the host's table */
    record Code(long offerCodeId) implements Prize {}

    record Card(String cardId) implements Prize {

        public Card {
            Objects.requireNonNull(cardId, "cardId");
        }
    }

    /** Something that the merchant does. */
    record Task() implements Prize {}
}
