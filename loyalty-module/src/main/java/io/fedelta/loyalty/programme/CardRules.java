package io.fedelta.loyalty.programme;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** @param validityDays how long cards that are bought or issued by hand can be used, in days of 24 hours; 0 for ever */
public record CardRules(int validityDays) {

    public static final CardRules DEFAULT = new CardRules(730);

    private static final int MOST_DAYS = 3650;

    public static boolean isValidity(long days) {
        return days >= 0 && days <= MOST_DAYS;
    }

    /** When a card ends that its holder gets at that moment, exclusive; empty if never. */
    public Optional<Instant> expiryFrom(Instant received) {
        return validityDays == 0 ? Optional.empty() : Optional.of(received.plus(Duration.ofDays(validityDays)));
    }
}
