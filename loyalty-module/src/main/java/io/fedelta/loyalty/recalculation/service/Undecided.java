package io.fedelta.loyalty.recalculation.service;

import io.fedelta.loyalty.batch.ChunkRange;
import io.fedelta.loyalty.earning.Orders;
import io.fedelta.loyalty.earning.service.OrderAwarding;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Orders that nobody has decided about yet, as in a shop that has just installed us: catch-up would do it by night.
 * They are decided as always, by the rules of their time.
 */
public class Undecided {

    private static final Duration QUEUE_FIRST = Duration.ofMinutes(2);
    private static final int TOGETHER = 50;

    private final Orders orders;
    private final OrderAwarding awarding;
    private final Clock clock;

    public Undecided(Orders orders, OrderAwarding awarding, Clock clock) {
        this.orders = orders;
        this.awarding = awarding;
        this.clock = clock;
    }

    /** Whether there is any to decide: one look instead of one for each range. */
    boolean any() {
        return !orders.undecided(Long.MIN_VALUE, before(), 1).isEmpty();
    }

    private Instant before() {
        return clock.instant().minus(QUEUE_FIRST);
    }

    /** @return how many were decided */
    long decide(ChunkRange range) {
        long decided = 0;
        List<Long> next = next(range, range.fromId() - 1);
        while (!next.isEmpty()) {
            Map<Long, ?> together = awarding.decideTogether(next);
            next.stream().filter(id -> !together.containsKey(id)).forEach(awarding::decide);
            decided += next.size();
            next = next(range, next.get(next.size() - 1));
        }
        return decided;
    }

    private List<Long> next(ChunkRange range, long after) {
        return orders.undecided(after, before(), TOGETHER).stream()
                .filter(id -> id <= range.toId())
                .toList();
    }
}
