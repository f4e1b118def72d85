package io.fedelta.loyalty.host.checkout;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Orders in checkout on this node. What a checkout writes need not be told row by row: its end tells of the order, once
 * it is certain how it ended.
 */
public class RunningCheckouts {

    private final Set<Long> orderIds = ConcurrentHashMap.newKeySet();

    void begin(long orderId) {
        orderIds.add(orderId);
    }

    void end(long orderId) {
        orderIds.remove(orderId);
    }

    boolean contains(long orderId) {
        return orderIds.contains(orderId);
    }
}
