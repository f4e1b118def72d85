package io.fedelta.loyalty.benchmarks;

import io.fedelta.loyalty.ledger.dao.ExplanationText;
import io.fedelta.loyalty.programme.Goods;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.MovableClock;
import io.fedelta.loyalty.testing.OrderFixture;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * How long one award takes, decided by itself with everything that listens: for an account with a long history against
 * one with a short one, under many rules against few. And what promising costs.
 */
final class AwardTimes {
    private static final int AWARDS = 100;
    private static final int ACCOUNTS_AT_ONCE = 5;
    private static final int LONG_HISTORY = 100_000;
    private static final int SHORT_HISTORY = 10;
    private static final int MANY_RULES = 200;
    private static final int PREVIEWS = 400;
    private static final Goods PRINT = new Goods(Optional.of(11L), Set.of(1L));

    private final Settings settings;
    private final BenchDatabase server;

    AwardTimes(BenchDatabase server, Settings settings) {
        this.server = server;
        this.settings = settings;
    }

    List<Measure> run() throws InterruptedException {
        List<Measure> measures = new ArrayList<>();
        measures.add(byHistory());
        measures.add(byRules());
        measures.addAll(previews());
        return measures;
    }

    private Measure byHistory() throws InterruptedException {
        LoyaltyBench shop = WholeShop.on(server.empty("history"), 1);
        SeededHistory history = new SeededHistory(shop.jdbc, new ExplanationText());
        AtomicLong next = new AtomicLong(1_000);
        history.seed(1, ACCOUNTS_AT_ONCE, LONG_HISTORY);
        history.seed(next.get(), ACCOUNTS_AT_ONCE * Turns.all(settings.serviceRounds()), SHORT_HISTORY);
        history.analyze();
        Turns turns = new Turns("ms per award by history", settings.serviceRounds());
        turns.take(
                "100,000 entries",
                () -> medianMillis(shop, 1),
                "10 entries",
                () -> medianMillis(shop, next.getAndAdd(ACCOUNTS_AT_ONCE)));
        return Measure.ratio(
                "",
                "award time, account with 100,000 entries / with 10",
                turns.ratios("100,000 entries", "10 entries"),
                Target.atMost(1.1),
                settings.seed());
    }

    private Measure byRules() throws InterruptedException {
        LoyaltyBench few = WholeShop.on(server.empty("few_rules"), 1);
        LoyaltyBench many = WholeShop.on(server.empty("many_rules"), MANY_RULES);
        Turns turns = new Turns("ms per award by rules", settings.serviceRounds());
        AtomicLong ofMany = new AtomicLong(1);
        AtomicLong ofFew = new AtomicLong(1);
        turns.take(
                "200 rules",
                () -> medianMillis(many, ofMany.getAndAdd(ACCOUNTS_AT_ONCE)),
                "1 rule",
                () -> medianMillis(few, ofFew.getAndAdd(ACCOUNTS_AT_ONCE)));
        return Measure.ratio(
                "",
                "award time, 200 active rules and campaigns / with 1",
                turns.ratios("200 rules", "1 rule"),
                Target.atMost(1.3),
                settings.seed());
    }

    /** Of awards to a few accounts in turn, each in a transaction of its own. */
    private static double medianMillis(LoyaltyBench shop, long firstAccount) {
        List<Double> millis = new ArrayList<>();
        for (int award = 0; award < AWARDS; award++) {
            OrderFixture order = order(firstAccount + award % ACCOUNTS_AT_ONCE, 1);
            shop.orders.put(order.paid(MovableClock.START));
            long begun = System.nanoTime();
            shop.awarding.decide(order.facts().orderId()).orElseThrow();
            millis.add((System.nanoTime() - begun) / 1e6);
        }
        return Statistics.median(millis);
    }

    private static OrderFixture order(long account, int lines) {
        OrderFixture order = OrderFixture.order(Postings.newOrder()).of(account);
        IntStream.rangeClosed(1, lines).forEach(line -> order.line("Print " + line, 1, "7.00", PRINT));
        return order;
    }

    private List<Measure> previews() throws InterruptedException {
        LoyaltyBench shop = WholeShop.on(server.empty("previews"), MANY_RULES);
        Turns turns = new Turns("ms per preview", settings.serviceRounds());
        turns.take("50 lines", () -> previewMillis(shop, 50), "1 line", () -> previewMillis(shop, 1));
        return List.of(
                Measure.sampled(
                        "preview of a cart of 50 lines, 200 rules", "ms", turns.of("50 lines"), settings.seed()),
                Measure.sampled("preview of a cart of 1 line, 200 rules", "ms", turns.of("1 line"), settings.seed()));
    }

    private static double previewMillis(LoyaltyBench shop, int lines) {
        List<Double> millis = new ArrayList<>();
        for (int preview = 0; preview < PREVIEWS; preview++) {
            OrderFixture cart = order(1, lines).submitted(Instant.EPOCH);
            long begun = System.nanoTime();
            shop.awarding.preview(cart.facts()).orElseThrow();
            millis.add((System.nanoTime() - begun) / 1e6);
        }
        return Statistics.median(millis);
    }
}
