package io.fedelta.loyalty.benchmarks;

import io.fedelta.loyalty.demo.testing.Card;
import io.fedelta.loyalty.demo.testing.OpenCheckout;
import io.fedelta.loyalty.demo.testing.Product;
import io.fedelta.loyalty.demo.testing.Shopper;
import io.fedelta.loyalty.demo.testing.WebPage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Q3 as a shopper has it: the POST that completes an order in the demo store, where a part is paid by the module,
 * against the stock store's with its one card payment. Customers are new in each round, so that nobody's history
 * counts.
 */
final class PaidClicks {
    private static final int CHECKOUTS = 16;
    private static final int FILLERS = 4;
    private static final String STOCK = "stock, POST";
    private static final String CARD = "card, POST";
    private static final String ALL = "card, cashback, code, POST";

    private final Contender stock;
    private final Contender loyal;
    private final Settings settings;

    PaidClicks(Contender stock, Contender loyal, Settings settings) {
        this.stock = stock;
        this.loyal = loyal;
        this.settings = settings;
    }

    static List<Measure> run(Settings settings) throws InterruptedException {
        try (Contender stock = Contender.start(0, "--without-loyalty");
                Contender loyal = Contender.start(0)) {
            loyal.data().awaitProgramme();
            return new PaidClicks(stock, loyal, settings).run();
        }
    }

    private List<Measure> run() throws InterruptedException {
        Turns turns = new Turns("completing POST, ms", settings.rounds());
        turns.take(
                STOCK,
                () -> medianMillis(stock, PaidClicks::fill),
                CARD,
                () -> medianMillis(loyal, this::withCard),
                ALL,
                () -> medianMillis(loyal, this::withAll));
        return List.of(
                ratio(turns, CARD, 1.10),
                ratio(turns, ALL, 1.25),
                Measure.sampled("  stock POST", "ms", turns.of(STOCK), settings.seed()),
                Measure.sampled("  POST with a card", "ms", turns.of(CARD), settings.seed()),
                Measure.sampled("  POST with card, cashback, code", "ms", turns.of(ALL), settings.seed()));
    }

    private Measure ratio(Turns turns, String paidWith, double target) {
        return Measure.ratio(
                "Q3",
                "completing POST with " + paidWith.replace(", POST", "") + " / stock",
                turns.ratios(paidWith, STOCK),
                Target.atMost(target),
                settings.seed());
    }

    /** What lies on a customer's cart before the checkout page is opened. */
    private interface Filling {
        void of(Shopper shopper);
    }

    private static double medianMillis(Contender store, Filling filling) throws InterruptedException {
        List<OpenCheckout> open = Crowd.of(FILLERS).each(Collections.nCopies(CHECKOUTS, store.url()), url -> {
            Shopper shopper = Shopper.registeredAt(url);
            filling.of(shopper);
            return shopper.openCheckout(Card.PAYING);
        });
        List<Double> millis = new ArrayList<>();
        for (OpenCheckout last : open) {
            millis.add(last.completeOnly().toNanos() / 1e6);
        }
        return Statistics.median(millis);
    }

    private static void fill(Shopper shopper) {
        shopper.add(Product.PORTRAIT_75);
    }

    private void withCard(Shopper shopper) {
        new GivenMoney(loyal.data()).card(loyal.data().customerId(shopper));
        fill(shopper);
        pay(shopper, "[name=card]", Map.of(), 1);
    }

    private void withAll(Shopper shopper) {
        GivenMoney given = new GivenMoney(loyal.data());
        long customerId = loyal.data().customerId(shopper);
        given.card(customerId);
        given.cashback(customerId);
        fill(shopper);
        shopper.applyCode(given.code(customerId));
        pay(shopper, "[name=card]", Map.of(), 1);
        pay(shopper, "#loy-pay-cashback", Map.of("loyaltyCashback", "10.00"), 2);
    }

    /** @param lines how many of our payments the cart has afterwards */
    private static void pay(Shopper shopper, String field, Map<String, String> typed, int lines) {
        WebPage cart = shopper.web().get("/cart");
        WebPage paid = shopper.web().submit(cart.form(field), typed);
        if (paid.document().select("[name=kind]").size() != lines) {
            throw new IllegalStateException("The cart does not pay with it:\n" + paid.body());
        }
    }
}
