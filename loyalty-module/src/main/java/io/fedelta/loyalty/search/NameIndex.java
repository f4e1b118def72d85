package io.fedelta.loyalty.search;

import java.util.List;
import java.util.Optional;

/**
 * A copy of the members' names that finds them fast. It may be behind, out of reach or lost: the database stays the
 * truth, and nothing but account ids ever comes from here. Every method fails with {@link IndexUnavailableException},
 * within seconds, and one that is asked by pages within one.
 */
public interface NameIndex extends AutoCloseable {

    /** Asked by pages. Empty if nothing has been published here. */
    Optional<IndexMark> mark();

    /** Asked by pages. Looks in one generation only. */
    NameHits find(String generation, List<String> words, Likeness likeness, int atMost);

    /** Adds to a generation that is being built. It need not last before {@link #count}. */
    void add(String generation, List<NameDocument> documents);

    /** Makes what was added last, and counts what a generation really holds. */
    long count(String generation);

    /** Puts documents into the mark's generation and the mark in place of the one before, both or neither. */
    void publish(IndexMark mark, List<NameDocument> documents);

    /** Removes every other generation. */
    void keepOnly(String generation);

    @Override
    void close();
}
