package io.fedelta.loyalty.ranking;

import java.util.List;
import java.util.Optional;

/**
 * Finds members by what somebody remembers of their names: parts of words, with typos. Without one, or while it does
 * not answer, names are looked for by how their words begin.
 */
@FunctionalInterface
public interface NameSearch {

    /** For stores without a search engine. */
    NameSearch NONE = typed -> new FoundNames.Plainly(FoundNames.Why.OFF);

    /** Answers within seconds, and never fails. */
    FoundNames find(String typed);

    /** @return account ids, best first; empty if it cannot answer now, which is not the same as finding nobody */
    default Optional<List<Long>> accounts(String typed, int atMost) {
        return find(typed) instanceof FoundNames.Accounts found
                ? Optional.of(found.accountIds().stream().limit(atMost).toList())
                : Optional.empty();
    }
}
