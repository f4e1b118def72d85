package io.fedelta.loyalty.ranking.dao;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How far counters of a table move, by key. */
public final class Tally {

    private final int width;
    private final Map<List<Object>, long[]> moved = new HashMap<>();

    /** @param width how many counters a row has */
    public Tally(int width) {
        this.width = width;
    }

    public void add(List<Object> key, int counter, long amount) {
        moved.computeIfAbsent(key, added -> new long[width])[counter] += amount;
    }

    /** Those that move at all. */
    Map<List<Object>, long[]> moved() {
        Map<List<Object>, long[]> left = new HashMap<>(moved);
        left.values().removeIf(amounts -> IntStream.range(0, width).allMatch(i -> amounts[i] == 0));
        return left;
    }
}
