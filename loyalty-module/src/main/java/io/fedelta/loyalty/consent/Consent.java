package io.fedelta.loyalty.consent;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/**
 * One thing that a customer has said to mails with advertising. The last one counts.
 *
 * @param given yes, or no (more)
 * @param words that the customer had before the eyes
 * @param locale of these words
 */
public record Consent(long accountId, boolean given, String words, Locale locale, Origin origin, Instant at) {

    public static final int LONGEST_WORDS = 1000;

    /** Where it was said. Stored by name. */
    public enum Origin {
        REGISTRATION,
        /** The customer's own page of mails. */
        ACCOUNT,
        /** The link at the end of a mail. */
        UNSUBSCRIBED,
        /** Nobody has said it: the customer was erased. */
        ERASED
    }

    public Consent {
        Objects.requireNonNull(locale, "locale");
        Objects.requireNonNull(origin, "origin");
        words = words.substring(0, Math.min(words.length(), LONGEST_WORDS));
    }
}
