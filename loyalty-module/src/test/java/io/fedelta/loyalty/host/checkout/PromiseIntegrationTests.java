package io.fedelta.loyalty.host.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.earning.Decision;
import io.fedelta.loyalty.earning.service.OrderAwarding;
import io.fedelta.loyalty.ledger.PaymentExplanation;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.testing.BroadleafStore;
import io.fedelta.loyalty.testing.Cart;
import io.fedelta.loyalty.testing.Loyalty;
import io.fedelta.loyalty.testing.RandomCarts;
import io.fedelta.loyalty.testing.Shop;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a cart promises is what its order is awarded: one code computes both. */
class PromiseIntegrationTests {

    private static final int CARTS = 200;

    private final BroadleafStore store = BroadleafStore.running();
    private final Shop shop = new Shop(store);
    private final Loyalty loyalty = new Loyalty(store);

    @Test
    void two_hundred_random_carts_earn_what_they_promised() {
        RandomCarts random = new RandomCarts(shop, Long.getLong("seed", System.nanoTime()));
        loyalty.withLadder();
        long earning = IntStream.range(0, CARTS)
                .filter(number -> earnsWhatItPromised(random, number))
                .count();
        assertThat(earning).as("carts that earned, %s", random).isGreaterThan(CARTS / 2);
    }

    /** @return whether the cart earned anything */
    private boolean earnsWhatItPromised(RandomCarts random, int number) {
        loyalty.ruled(random.rules());
        Cart cart = random.cart();
        Optional<PaymentExplanation> promise = promise(cart);
        cart.pays();
        Decision decision = loyalty.decided(cart.orderId());
        assertThat(decision.points())
                .as("cart %d, %s", number, random)
                .isEqualTo(promise.map(PaymentExplanation::points).orElse(Points.ZERO));
        decision.entryNo()
                .ifPresent(entry -> assertThat(loyalty.ledger().explanation(cart.customerId(), entry))
                        .as("cart %d, %s", number, random)
                        .isEqualTo(promise.orElseThrow()));
        return decision.points().isPositive();
    }

    private Optional<PaymentExplanation> promise(Cart cart) {
        OrderTranslation translation = store.bean("blLoyaltyOrderTranslation", OrderTranslation.class);
        OrderAwarding awarding = store.bean("blLoyaltyOrderAwarding", OrderAwarding.class);
        return store.inRequest(() -> awarding.preview(translation.factsOf(cart.order())));
    }
}
