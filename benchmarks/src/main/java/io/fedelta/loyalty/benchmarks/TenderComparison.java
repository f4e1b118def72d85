package io.fedelta.loyalty.benchmarks;

import io.fedelta.loyalty.testing.PaidCheckouts.Way;
import java.util.List;

/**
 * Q3: the last click of a checkout that a gift card pays a part of, and of one that card, cashback and a loyalty code
 * do, against the stock store's with two payments of its own gateway. Only the host's checkout is timed, without page
 * and mail, and the gateway answers at once: whatever else a shopper waits for would make the ratio smaller. Each has a
 * store of its own, since the host looks a payment's transactions up without an index: the more orders, the slower.
 */
final class TenderComparison {
    private static final int CHECKOUTS = 24;
    private static final int WARM_UP = 120;

    private final RemoteNode stock;
    private final RemoteNode card;
    private final RemoteNode all;
    private final Settings settings;

    private TenderComparison(RemoteNode stock, RemoteNode card, RemoteNode all, Settings settings) {
        this.stock = stock;
        this.card = card;
        this.all = all;
        this.settings = settings;
    }

    static List<Measure> run(Settings settings) throws InterruptedException {
        try (BenchDatabase server = BenchDatabase.start();
                RemoteNode stock = RemoteNode.start(CheckoutNode.STOCK, server.address("stock"));
                RemoteNode card = RemoteNode.start("loyal", server.address("card"));
                RemoteNode all = RemoteNode.start("loyal", server.address("everything"))) {
            return new TenderComparison(stock, card, all, settings).run();
        }
    }

    private List<Measure> run() throws InterruptedException {
        stock.medianMillis(Way.TWO_PAYMENTS, WARM_UP);
        card.medianMillis(Way.CARD, WARM_UP);
        all.medianMillis(Way.CARD_CASHBACK_AND_CODE, WARM_UP);
        Turns turns = new Turns("last click, ms", settings.rounds());
        turns.take(
                "stock, two payments",
                () -> stock.medianMillis(Way.TWO_PAYMENTS, CHECKOUTS),
                "card",
                () -> card.medianMillis(Way.CARD, CHECKOUTS),
                "card, cashback, code",
                () -> all.medianMillis(Way.CARD_CASHBACK_AND_CODE, CHECKOUTS));
        return List.of(
                ratio(turns, "card", 1.10),
                ratio(turns, "card, cashback, code", 1.25),
                Measure.sampled(
                        "  stock checkout, two payments", "ms", turns.of("stock, two payments"), settings.seed()),
                Measure.sampled("  checkout with a card", "ms", turns.of("card"), settings.seed()),
                Measure.sampled(
                        "  checkout with card, cashback, code",
                        "ms",
                        turns.of("card, cashback, code"),
                        settings.seed()));
    }

    private Measure ratio(Turns turns, String paidWith, double target) {
        return Measure.ratio(
                "Q3",
                "checkout with " + paidWith + " / stock with two payments",
                turns.ratios(paidWith, "stock, two payments"),
                Target.atMost(target),
                settings.seed());
    }
}
