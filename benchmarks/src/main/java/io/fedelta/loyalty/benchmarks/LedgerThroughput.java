package io.fedelta.loyalty.benchmarks;

import io.fedelta.loyalty.ledger.Posting;
import io.fedelta.loyalty.ledger.service.JdbcLoyaltyLedger;
import io.fedelta.loyalty.ledger.service.LoyaltyLedger;
import io.fedelta.loyalty.testing.LoyaltyBench;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntSupplier;
import java.util.stream.LongStream;
import javax.sql.DataSource;

/**
 * Q4: awards per second that sixteen clients append, against the bare SQL. What counts as an award: its account locked,
 * the same award refused, entry with running balances, explanation, balances; nobody listens. Batched, a transaction
 * holds fifty awards of as many accounts, as the worker makes them; unbatched one, like the raw one.
 */
final class LedgerThroughput {
    private static final int CLIENTS = 16;
    private static final int ACCOUNTS_OF_A_CLIENT = 1_000;
    private static final int BATCH = 50;

    private final LoyaltyBench bench;
    private final LoyaltyLedger ledger;
    private final RawLedger raw;
    private final Turns turns;
    private final Throughput throughput;

    LedgerThroughput(DataSource empty, Settings settings) {
        bench = LoyaltyBench.on(empty);
        bench.jdbc.update("""
                INSERT INTO LOY_ACCOUNT (ACCOUNT_ID, LIFETIME_POINTS, SPENDABLE_POINTS, LAST_ENTRY_NO, OPENED_AT, CHANGED_AT)
                SELECT N, 0, 0, 0, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP FROM generate_series(0, ?) N""", CLIENTS * ACCOUNTS_OF_A_CLIENT - 1);
        ledger = new JdbcLoyaltyLedger(bench.jdbc, List.of(), List::of, () -> false, bench.clock);
        raw = RawLedger.beside(empty);
        turns = new Turns("awards/s, 16 clients", settings.serviceRounds());
        throughput = new Throughput(CLIENTS, settings.serviceSpan());
    }

    List<Measure> run(long seed) throws InterruptedException {
        turns.take("raw", this::raw, "one by one", this::alone, "batched", this::batched);
        return List.of(
                Measure.ratio(
                        "Q4",
                        "ledger append, batched / raw, awards/s of 16 clients",
                        turns.ratios("batched", "raw"),
                        Target.atLeast(1.5),
                        seed),
                Measure.ratio(
                        "Q4",
                        "ledger append, one by one / raw, awards/s of 16 clients",
                        turns.ratios("one by one", "raw"),
                        Target.atLeast(0.6),
                        seed),
                Measure.sampled("  raw, 16 clients", "/s", turns.of("raw"), seed),
                Measure.sampled("  batched, 16 clients", "/s", turns.of("batched"), seed));
    }

    private double raw() throws InterruptedException {
        List<RawLedger.Client> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            clients.add(raw.client());
        }
        try {
            return throughput.perSecond(client -> () -> clients.get(client).award(account(client)));
        } finally {
            clients.forEach(RawLedger.Client::close);
        }
    }

    private double alone() throws InterruptedException {
        return throughput.perSecond(client -> () -> {
            bench.transactions.inNew(() -> ledger.post(Postings.to(account(client))));
            return 1;
        });
    }

    private double batched() throws InterruptedException {
        return throughput.perSecond(this::batches);
    }

    private IntSupplier batches(int client) {
        return () -> {
            List<Posting> batch = LongStream.generate(() -> account(client))
                    .distinct()
                    .limit(BATCH)
                    .mapToObj(Postings::to)
                    .toList();
            bench.transactions.inNew(() -> ledger.postAll(batch));
            return BATCH;
        };
    }

    private static long account(int client) {
        return (long) client * ACCOUNTS_OF_A_CLIENT
                + ThreadLocalRandom.current().nextInt(ACCOUNTS_OF_A_CLIENT);
    }
}
