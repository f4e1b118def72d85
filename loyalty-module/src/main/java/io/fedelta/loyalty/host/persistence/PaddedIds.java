package io.fedelta.loyalty.host.persistence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Ids for a list in a statement, filled up to a power of two by the last of them once more. Hibernate and drivers parse
 * and keep each statement by its text: with lists of every length there would be hundreds, and megabytes, of them.
 */
public final class PaddedIds {

    private PaddedIds() {}

    /** @param ids at least one */
    public static List<Long> of(Collection<Long> ids) {
        List<Long> padded = new ArrayList<>(ids);
        Long last = padded.get(padded.size() - 1);
        padded.addAll(Collections.nCopies(lengthFor(ids.size()) - ids.size(), last));
        return padded;
    }

    private static int lengthFor(int size) {
        int below = Integer.highestOneBit(size);
        return below == size ? size : below * 2;
    }
}
