package io.fedelta.loyalty.ranking;

import java.util.List;
import java.util.Optional;

/** What a search for a name has brought. */
public sealed interface FoundNames {

    /** Empty if that is to be looked for in the database. */
    default Optional<List<Long>> known() {
        return this instanceof Accounts found ? Optional.of(found.accountIds()) : Optional.empty();
    }

    /**
     * The accounts whose names fit, in no order that a list should show.
     *
     * @param total how many names fit; more than the accounts if these are only the best
     * @param similar whether nothing fits as typed, and these only resemble it
     */
    record Accounts(List<Long> accountIds, long total, boolean similar) implements FoundNames {
        public Accounts {
            accountIds = List.copyOf(accountIds);
        }

        public boolean isCut() {
            return total > accountIds.size();
        }
    }

    /** No answer: search for the letters as they are typed, in the database. */
    record Plainly(Why why) implements FoundNames {}

    /** Why there is no answer. */
    enum Why {
        /** The shop has not set one up. */
        OFF,
        /** The names are being read for the first time, or the search has just started. */
        BUILDING,
        /** It does not answer; it will be used again as soon as it does. */
        UNREACHABLE
    }
}
