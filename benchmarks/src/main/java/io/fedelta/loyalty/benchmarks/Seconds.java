package io.fedelta.loyalty.benchmarks;

/** How long something takes. */
final class Seconds {
    private static final double NANOS = 1e9;

    private Seconds() {}

    static double of(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return since(begun);
    }

    static double since(long nanoTime) {
        return (System.nanoTime() - nanoTime) / NANOS;
    }
}
