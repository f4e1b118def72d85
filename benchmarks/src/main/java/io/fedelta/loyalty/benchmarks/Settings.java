package io.fedelta.loyalty.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** How long and how hard to measure; each can be set as a system property {@code benchmark.…}. */
record Settings(
        String only,
        String database,
        int rounds,
        int warmUp,
        int starts,
        int checkoutsPerThread,
        List<Integer> threads,
        int serviceRounds,
        Duration serviceSpan,
        int members,
        long orders,
        long seed) {
    static final String POSTGRESQL = "postgresql";

    private static final int LEAST_CHECKOUTS = 24;

    static Settings fromSystemProperties() {
        return new Settings(
                System.getProperty("benchmark.only", ""),
                System.getProperty("benchmark.database", POSTGRESQL),
                Integer.getInteger("benchmark.rounds", 24),
                Integer.getInteger("benchmark.warmUp", 320),
                Integer.getInteger("benchmark.starts", 5),
                Integer.getInteger("benchmark.checkouts", 8),
                Stream.of(System.getProperty("benchmark.threads", "1,8").split(","))
                        .map(Integer::valueOf)
                        .toList(),
                Integer.getInteger("benchmark.serviceRounds", 12),
                Duration.ofMillis(Integer.getInteger("benchmark.serviceMillis", 1_500)),
                Integer.getInteger("benchmark.members", 1_000_000),
                Long.getLong("benchmark.orders", 3_000_000),
                Long.getLong("benchmark.seed", 7));
    }

    /**
     * @param part {@code services}, {@code tenders}, {@code clicks}, {@code desk}, {@code ranking} or {@code stores}
     */
    boolean measures(String part) {
        return only.isEmpty() || only.equals(part);
    }

    /** Checkouts in one round. */
    int checkouts(int threads) {
        return Math.max(LEAST_CHECKOUTS, checkoutsPerThread * threads);
    }

    int mostCheckouts() {
        return threads.stream().mapToInt(this::checkouts).max().orElse(LEAST_CHECKOUTS);
    }
}
