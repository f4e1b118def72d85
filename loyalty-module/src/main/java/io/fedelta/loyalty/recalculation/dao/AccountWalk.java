package io.fedelta.loyalty.recalculation.dao;

import io.fedelta.loyalty.batch.ChunkRange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/** Cuts a list of accounts that no memory needs to hold into ranges. */
final class AccountWalk {

    private AccountWalk() {}

    /** @param from the next accounts from this one on, ascending, at most as many as a range takes */
    static List<ChunkRange> ranges(LongFunction<List<Long>> from) {
        List<ChunkRange> ranges = new ArrayList<>();
        List<Long> next = from.apply(Long.MIN_VALUE);
        while (!next.isEmpty()) {
            long last = next.get(next.size() - 1);
            ranges.add(new ChunkRange(next.get(0), last, next.size()));
            next = from.apply(last + 1);
        }
        return ranges;
    }
}
