package io.fedelta.loyalty.benchmarks;

import java.lang.management.ManagementFactory;

/** The most that was alive at any look. Collected before each, so that only what is really held counts. */
final class LiveHeap {
    private static final double MEGA = 1e6;

    private double most;

    void look() {
        System.gc();
        most = Math.max(
                most, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGA);
    }

    double mostMegabytes() {
        return most;
    }
}
