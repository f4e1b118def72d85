package io.fedelta.loyalty.programme;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the merchant is told by mail.
 *
 * @param addresses who is told; nobody by default
 * @param daily whether once a day, in one mail; if not, at once
 * @param silent names of the news that are not told
 */
public record NoticeRules(List<String> addresses, boolean daily, Collection<String> silent) {

    public static final NoticeRules NOBODY = new NoticeRules(List.of(), false, List.of());

    public NoticeRules {
        addresses = List.copyOf(addresses);
        silent = sorted(silent);
    }

    public boolean tells(String news) {
        return !addresses.isEmpty() && !silent.contains(news);
    }

    /** Sorted, so that the same choice is the same text on every node. */
    static Collection<String> sorted(Collection<String> names) {
        SortedSet<String> sorted = new TreeSet<>(names);
        return Collections.unmodifiableSortedSet(sorted);
    }
}
