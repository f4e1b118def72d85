package io.fedelta.loyalty.session;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which sessions a merchant wants to see.
 *
 * @param search words, each of which must occur in the customer's name or e-mail; blank for everybody's
 * @param orderNumber blank for every order
 * @param scheduledFrom inclusive; with either bound, sessions without a day are left out
 * @param scheduledTo inclusive
 */
public record SessionFilter(
        Optional<SessionState> state,
        Optional<Long> typeId,
        String search,
        String orderNumber,
        Optional<LocalDate> scheduledFrom,
        Optional<LocalDate> scheduledTo) {

    public static final SessionFilter EVERYTHING =
            new SessionFilter(Optional.empty(), Optional.empty(), "", "", Optional.empty(), Optional.empty());
}
