package io.fedelta.loyalty.benchmarks;

import io.fedelta.loyalty.earning.Decision;
import io.fedelta.loyalty.earning.service.InMemoryAwardQueue;
import io.fedelta.loyalty.ledger.Posting;
import io.fedelta.loyalty.ledger.service.JdbcLoyaltyLedger;
import io.fedelta.loyalty.ledger.service.LoyaltyLedger;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.MovableClock;
import io.fedelta.loyalty.testing.OrderFixture;
import io.fedelta.loyalty.worker.BackgroundWorker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Q5: sixteen threads report paid orders of one and the same member and wait for each one's decision, against the bare
 * SQL of sixteen threads on one row. What counts as an award here is all of it: decision, entry, explanation, balances,
 * tier figures, by the queue and its one worker. Only the orders themselves come from memory. What the ledger alone
 * does with one member, in batches, is reported beside it.
 */
final class HotMember {
    private static final int THREADS = 16;
    private static final long MEMBER = 1;
    private static final long MEMBER_OF_BATCHES = 2;
    private static final int BATCH = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final LoyaltyBench bench;
    private final InMemoryAwardQueue queue;
    private final LoyaltyLedger ledger;
    private final RawLedger raw;
    private final Turns turns;
    private final Throughput throughput;
    private final AtomicLong awarded = new AtomicLong();

    HotMember(DataSource empty, Settings settings) {
        bench = LoyaltyBench.on(empty).earning("1");
        queue = new InMemoryAwardQueue(bench.awarding, true);
        bench.jdbc.update("""
                INSERT INTO LOY_ACCOUNT (ACCOUNT_ID, LIFETIME_POINTS, SPENDABLE_POINTS, LAST_ENTRY_NO, OPENED_AT, CHANGED_AT)
                VALUES (?, 0, 0, 0, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP), (?, 0, 0, 0, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)""", MEMBER, MEMBER_OF_BATCHES);
        bench.jdbc.update("""
                INSERT INTO LOY_TIER_STANDING (ACCOUNT_ID, IN_GRACE, LIFETIME_SPEND, CHANGES, RULE_VERSION_NO)
                VALUES (?, FALSE, 0, 0, 0)""", MEMBER);
        ledger = new JdbcLoyaltyLedger(bench.jdbc, List.of(), List::of, () -> false, bench.clock);
        raw = RawLedger.beside(empty);
        turns = new Turns("one member, 16 threads", settings.serviceRounds());
        throughput = new Throughput(THREADS, settings.serviceSpan());
    }

    List<Measure> run(long seed) throws InterruptedException {
        BackgroundWorker worker = new BackgroundWorker(List.of(queue), true);
        worker.start();
        try {
            turns.take("raw", this::raw, "module", this::reported, "ledger", this::batched);
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
                Measure.ratio(
                        "Q5",
                        "bare ledger append of one member, batched / raw hot row, 16 threads",
                        turns.ratios("ledger", "raw"),
                        null,
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

    /** The like of the raw side: no rules, no order, nobody listens. The row is locked, then fifty entries go in. */
    private double batched() throws InterruptedException {
        return throughput.perSecond(client -> () -> {
            List<Posting> batch = Stream.generate(() -> Postings.to(MEMBER_OF_BATCHES))
                    .limit(BATCH)
                    .toList();
            bench.transactions.inNew(() -> {
                ledger.lock(MEMBER_OF_BATCHES);
                return ledger.postAll(batch);
            });
            return BATCH;
        });
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
