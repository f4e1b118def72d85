package io.fedelta.loyalty.search;

import java.util.Set;

/**
 * One member's name as it is kept to be found.
 *
 * @param words folded
 * @param revision of the member's row when it was read
 */
public record NameDocument(long accountId, Set<String> words, long revision) {

    public NameDocument {
        words = Set.copyOf(words);
    }
}
