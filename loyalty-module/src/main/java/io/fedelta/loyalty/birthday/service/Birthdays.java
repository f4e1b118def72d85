package io.fedelta.loyalty.birthday.service;

import io.fedelta.loyalty.birthday.KnownBirthday;
import io.fedelta.loyalty.ledger.ManualNote;
import java.time.LocalDate;
import java.util.Optional;

/** Customers' birthdays. Bean {@code blLoyaltyBirthdays}. */
public interface Birthdays {

    Optional<KnownBirthday> find(long accountId);

    /** Whether it is a day on which somebody can have been born, seen from today in the shop. */
    boolean isPossible(LocalDate day);

    /** Enters the birthday, or changes it, as the customer: that may be done once. In a transaction of its own. */
    Answer tell(long accountId, LocalDate born);

    /** Enters or changes it as the merchant, as often as need be. In a transaction of its own. */
    Answer correct(long accountId, LocalDate born, ManualNote note);

    enum Answer {
        SAVED,
        UNCHANGED,
        IMPOSSIBLE,
        /** The customer has changed it before. */
        NOT_AGAIN
    }
}
