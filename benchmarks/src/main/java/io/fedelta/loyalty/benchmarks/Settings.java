package io.fedelta.loyalty.benchmarks;

import java.util.List;
import java.util.stream.Stream;

/** How long and how hard to measure; each can be set as a system property {@code benchmark.…}. */
record Settings(int rounds, int warmUp, int starts, int checkoutsPerThread, List<Integer> threads, long seed) {
    private static final int LEAST_CHECKOUTS = 24;

    static Settings fromSystemProperties() {
        return new Settings(
                Integer.getInteger("benchmark.rounds", 24),
                Integer.getInteger("benchmark.warmUp", 320),
                Integer.getInteger("benchmark.starts", 5),
                Integer.getInteger("benchmark.checkouts", 8),
                Stream.of(System.getProperty("benchmark.threads", "1,8").split(","))
                        .map(Integer::valueOf)
                        .toList(),
                Long.getLong("benchmark.seed", 7));
    }

    /** Checkouts in one round. */
    int checkouts(int threads) {
        return Math.max(LEAST_CHECKOUTS, checkoutsPerThread * threads);
    }

    int mostCheckouts() {
        return threads.stream().mapToInt(this::checkouts).max().orElse(LEAST_CHECKOUTS);
    }
}
