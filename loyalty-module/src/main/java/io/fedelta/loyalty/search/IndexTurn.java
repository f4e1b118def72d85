package io.fedelta.loyalty.search;

/** Whose turn it is to write an index: of nodes that share one, only one at a time. */
@FunctionalInterface
public interface IndexTurn {

    /** Whether it is this node's, for at least the next half minute. Asked before every write. */
    boolean isMine();
}
