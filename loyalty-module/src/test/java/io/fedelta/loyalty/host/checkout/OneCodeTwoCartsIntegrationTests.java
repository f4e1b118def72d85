package io.fedelta.loyalty.host.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.testing.BroadleafStore;
import io.fedelta.loyalty.testing.Cart;
import io.fedelta.loyalty.testing.Loyalty;
import io.fedelta.loyalty.testing.Shop;
import io.fedelta.loyalty.testing.TestGateway;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.broadleafcommerce.core.checkout.service.exception.CheckoutException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class OneCodeTwoCartsIntegrationTests {

    private final BroadleafStore store = BroadleafStore.running();
    private final Shop shop = new Shop(store);
    private final Loyalty loyalty = new Loyalty(store).earning("1").withLadder(1_000_000);
    private final long maria = shop.customer("Maria");
    private final long portrait = shop.product("Portrait", "75.00");

    @RepeatedTest(5)
    void of_two_carts_that_submit_at_the_same_moment_one_gets_the_discount_and_the_other_stops_unpaid()
            throws Exception {
        String code = granted();
        List<Cart> carts = List.of(
                shop.cart(maria).with(portrait).withCode(code),
                shop.cart(maria).with(portrait).withCode(code));

        List<Optional<Exception>> outcomes = together(carts);

        int loser = outcomes.get(0).isPresent() ? 0 : 1;
        assertThat(outcomes.stream().filter(Optional::isPresent)).hasSize(1);
        assertThat(outcomes.get(loser).orElseThrow()).isInstanceOf(CheckoutException.class);
        assertThat(carts.get(1 - loser).total()).isEqualTo("65.00");
        assertThat(carts.get(loser).total()).isEqualTo("75.00");
        assertThat(carts.get(loser).isSubmitted()).isFalse();
        assertThat(TestGateway.charged())
                .contains(Long.toString(carts.get(1 - loser).orderId()))
                .doesNotContain(Long.toString(carts.get(loser).orderId()));
    }

    @Test
    void the_cart_that_lost_can_be_paid_in_full() {
        String code = granted();
        Cart first = shop.cart(maria).with(portrait).withCode(code);
        Cart second = shop.cart(maria).with(portrait).withCode(code);
        first.pays();
        assertThat(refusal(second)).isInstanceOf(CheckoutException.class);

        second.withoutPayments().pays();

        loyalty.awarded(first);
        loyalty.awarded(second);
        assertThat(loyalty.points(maria)).isEqualTo(65 + 75);
    }

    private static Exception refusal(Cart cart) {
        return run(cart).orElseThrow();
    }

    private static List<Optional<Exception>> together(List<Cart> carts) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(carts.size());
        List<Callable<Optional<Exception>>> checkouts = new ArrayList<>();
        carts.forEach(cart -> checkouts.add(() -> run(cart)));
        List<Optional<Exception>> outcomes = new ArrayList<>();
        for (Future<Optional<Exception>> outcome : threads.invokeAll(checkouts)) {
            outcomes.add(outcome.get());
        }
        threads.shutdown();
        return outcomes;
    }

    private static Optional<Exception> run(Cart cart) {
        try {
            cart.pays();
            return Optional.empty();
        } catch (Exception refused) {
            return Optional.of(refused);
        }
    }

    private String granted() {
        loyalty.rewards()
                .grant(maria, loyalty.rewards().ladder().get(0).rewardId(), new ManualNote("goodwill", "anna"));
        return loyalty.code(maria);
    }
}
