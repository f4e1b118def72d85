package io.fedelta.loyalty.host.checkout;

import io.fedelta.loyalty.batch.Shoppers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Orders in checkout on this node. What a checkout writes need not be told row by row: its end tells of the order, once
 * it is certain how it ended.
 */
public class RunningCheckouts implements Shoppers {

    /** Who pauses between two checkouts is not gone yet. */
    private static final Duration LINGERING = Duration.ofSeconds(2);

    private final Clock clock;
    private final Set<Long> orderIds = ConcurrentHashMap.newKeySet();
    private volatile Instant lastEnd = Instant.MIN;

    public RunningCheckouts(Clock clock) {
        this.clock = clock;
    }

    void begin(long orderId) {
        orderIds.add(orderId);
    }

    void end(long orderId) {
        orderIds.remove(orderId);
        lastEnd = clock.instant();
    }

    boolean contains(long orderId) {
        return orderIds.contains(orderId);
    }

    @Override
    public boolean areBusy() {
        return !orderIds.isEmpty() || lastEnd.isAfter(clock.instant().minus(LINGERING));
    }
}
