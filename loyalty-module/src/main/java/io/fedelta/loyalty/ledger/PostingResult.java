package io.fedelta.loyalty.ledger;

/** Whoever reports the same thing again gets the same entry, and can tell that it was there before. */
public sealed interface PostingResult {

    Entry entry();

    record Posted(Entry entry) implements PostingResult {}

    record AlreadyPosted(Entry entry) implements PostingResult {}
}
