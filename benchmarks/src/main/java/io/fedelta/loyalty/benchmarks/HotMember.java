package io.fedelta.loyalty.benchmarks;

import io.fedelta.loyalty.earning.Decision;
import io.fedelta.loyalty.earning.service.InMemoryAwardQueue;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.MovableClock;
import io.fedelta.loyalty.testing.OrderFixture;
import io.fedelta.loyalty.worker.BackgroundWorker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * Q5: sixteen threads report paid orders of one and the same member and wait for each one's decision, against the bare
 * SQL of sixteen threads on one row. What counts as an award here is all of it: decision, entry, explanation, balances,
 * tier figures, by the queue and its one worker. Only the orders themselves come from memory.
 */
final class HotMember {
    private static final int THREADS = 16;
    private static final long MEMBER = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final LoyaltyBench bench;
    private final InMemoryAwardQueue queue;
    private final RawLedger raw;
    private final Turns turns;
    private final Throughput throughput;
    private final AtomicLong awarded = new AtomicLong();

    HotMember(DataSource empty, Settings settings) {
        bench = LoyaltyBench.on(empty).earning("1");
        queue = new InMemoryAwardQueue(bench.awarding, true);
        bench.jdbc.update("""
                INSERT INTO LOY_ACCOUNT (ACCOUNT_ID, LIFETIME_POINTS, SPENDABLE_POINTS, LAST_ENTRY_NO, OPENED_AT, CHANGED_AT)
                VALUES (?, 0, 0, 0, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)""", MEMBER);
        bench.jdbc.update("""
                INSERT INTO LOY_TIER_STANDING (ACCOUNT_ID, IN_GRACE, LIFETIME_SPEND, CHANGES, RULE_VERSION_NO)
                VALUES (?, FALSE, 0, 0, 0)""", MEMBER);
        raw = RawLedger.beside(empty);
        turns = new Turns("one member, 16 threads", settings.serviceRounds());
        throughput = new Throughput(THREADS, settings.serviceSpan());
    }

    List<Measure> run(long seed) throws InterruptedException {
        BackgroundWorker worker = new BackgroundWorker(List.of(queue), true);
        worker.start();
        try {
            turns.take("raw", this::raw, "module", this::reported);
        } finally {
            worker.stop();
        }
        return List.of(
                Measure.ratio(
                        "Q5",
                        "orders of one member, module / raw hot row, 16 threads",
                        turns.ratios("module", "raw"),
                        Target.atLeast(0.9),
                        seed),
                Measure.figure("Q5", "awards of that member lost or doubled", "", lost(), Target.atMost(0)),
                Measure.sampled("  raw hot row, 16 threads", "/s", turns.of("raw"), seed),
                Measure.sampled("  module, 16 threads", "/s", turns.of("module"), seed));
    }

    private double raw() throws InterruptedException {
        List<RawLedger.Client> clients = new ArrayList<>();
        for (int client = 0; client < THREADS; client++) {
            clients.add(raw.client());
        }
        try {
            return throughput.perSecond(client -> () -> clients.get(client).award(MEMBER));
        } finally {
            clients.forEach(RawLedger.Client::close);
        }
    }

    private double reported() throws InterruptedException {
        return throughput.perSecond(thread -> this::reportOne);
    }

    private int reportOne() {
        long order = Postings.newOrder();
        bench.orders.put(OrderFixture.order(order).of(MEMBER).line("10.00").paid(MovableClock.START));
        Optional<Decision> decision = queue.await(order, PATIENCE);
        awarded.addAndGet(decision.orElseThrow().points().value());
        return 1;
    }

    /** Points of all answers, against balance and sum of entries. */
    private double lost() {
        long booked = bench.jdbc.queryForObject("SELECT SUM(POINTS) FROM LOY_ENTRY WHERE ACCOUNT_ID = 1", Long.class);
        long balance = bench.points(MEMBER);
        return Math.abs(awarded.get() - booked) + Math.abs(awarded.get() - balance);
    }
}
