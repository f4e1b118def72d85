package io.fedelta.loyalty.benchmarks;

import io.fedelta.loyalty.demo.testing.Card;
import io.fedelta.loyalty.demo.testing.Eventually;
import io.fedelta.loyalty.demo.testing.Merchant;
import io.fedelta.loyalty.demo.testing.OpenCheckout;
import io.fedelta.loyalty.demo.testing.Product;
import io.fedelta.loyalty.demo.testing.Shopper;
import io.fedelta.loyalty.demo.testing.WebPage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Q3 as a shopper has it: the POST that completes an order in the demo store, where a part is paid by the module,
 * against the same POST where all of it is paid by the store's own card payment, which costs what it costs the stock
 * store (Q1). All in one store, so that its JVM knows each way equally well, and with customers who are new in each
 * round, so that nobody's history counts.
 */
final class PaidClicks {
    private static final int FILLERS = 4;
    private static final int FIRST_REWARD_AT = 100;
    private static final Duration A_REWARD_TAKES = Duration.ofSeconds(60);
    private static final String PLAIN = "card payment, POST";
    private static final String CARD = "gift card, POST";
    private static final String ALL = "gift card, cashback, code, POST";

    private final Contender store;
    private final Merchant merchant;
    private final Settings settings;

    private PaidClicks(Contender store, Settings settings) {
        this.store = store;
        this.merchant = Merchant.loggedInAt(store.url());
        this.settings = settings;
    }

    static List<Measure> run(Settings settings) throws InterruptedException {
        try (Contender store = Contender.start(0)) {
            store.data().awaitProgramme();
            return new PaidClicks(store, settings).run();
        }
    }

    private List<Measure> run() throws InterruptedException {
        Turns turns = new Turns("completing POST, ms", settings.rounds());
        turns.take(
                PLAIN,
                () -> medianMillis(PaidClicks::fill),
                CARD,
                () -> medianMillis(this::withCard),
                ALL,
                () -> medianMillis(this::withAll));
        return List.of(
                ratio(turns, CARD, 1.10),
                ratio(turns, ALL, 1.25),
                Measure.sampled("  POST with the card payment alone", "ms", turns.of(PLAIN), settings.seed()),
                Measure.sampled("  POST with a card", "ms", turns.of(CARD), settings.seed()),
                Measure.sampled("  POST with card, cashback, code", "ms", turns.of(ALL), settings.seed()));
    }

    private Measure ratio(Turns turns, String paidWith, double target) {
        return Measure.ratio(
                "Q3",
                "completing POST with " + paidWith.replace(", POST", "") + " / with the card payment alone",
                turns.ratios(paidWith, PLAIN),
                Target.atMost(target),
                settings.seed());
    }

    /** What lies on a customer's cart before the checkout page is opened. */
    private interface Filling {
        void of(Shopper shopper);
    }

    private double medianMillis(Filling filling) throws InterruptedException {
        List<OpenCheckout> open = Crowd.of(FILLERS)
                .each(Collections.nCopies(settings.checkoutsPerThread(), store.url()), url -> {
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
        new GivenMoney(store.data()).card(store.data().customerId(shopper));
        fill(shopper);
        useCard(shopper, "€50.00");
    }

    /** The cart takes the code of the first reward and the cashback by itself. */
    private void withAll(Shopper shopper) {
        long customerId = store.data().customerId(shopper);
        GivenMoney given = new GivenMoney(store.data());
        given.card(customerId);
        given.cashback(customerId);
        reward(customerId);
        Eventually.within(A_REWARD_TAKES, "a reward", () -> store.data().grants(shopper) == 1);
        fill(shopper);
        useCard(shopper, "€30.00");
    }

    private synchronized void reward(long customerId) {
        merchant.addPoints(customerId, FIRST_REWARD_AT, "benchmark");
    }

    /** @param left what the store's own payment is to pay then */
    private static void useCard(Shopper shopper, String left) {
        WebPage cart = shopper.web().get("/cart");
        WebPage paid = shopper.web().submit(cart.form("[name=card]"), Map.of());
        if (!paid.text("#loy-pay-rest").equals(left)) {
            throw new IllegalStateException("The cart is not paid as it should be:\n" + paid.body());
        }
    }
}
