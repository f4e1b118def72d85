package io.fedelta.loyalty.host.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fedelta.loyalty.earning.Decision;
import io.fedelta.loyalty.earning.service.OrderAwarding;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.reward.GrantState;
import io.fedelta.loyalty.testing.BroadleafStore;
import io.fedelta.loyalty.testing.Cart;
import io.fedelta.loyalty.testing.CheckoutFaults;
import io.fedelta.loyalty.testing.Loyalty;
import io.fedelta.loyalty.testing.Shop;
import io.fedelta.loyalty.testing.TestGateway;
import io.fedelta.loyalty.testing.TestGateway.Answer;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.broadleafcommerce.core.checkout.service.exception.CheckoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A checkout that fails, wherever it does, earns nothing and gives its code back; its repetition earns once. */
class FailedCheckoutIntegrationTests {

    private final BroadleafStore store = BroadleafStore.running();
    private final Shop shop = new Shop(store);
    private final Loyalty loyalty = new Loyalty(store).earning("1").withLadder(1_000_000);
    private final CheckoutFaults faults = new CheckoutFaults(store);
    private final long portrait = shop.product("Portrait", "75.00");

    @AfterEach
    void mended() {
        faults.close();
        TestGateway.answers(Answer.PAYS);
    }

    @TestFactory
    Stream<DynamicTest> an_exception_at_any_point_of_the_live_workflow_awards_nothing_and_a_repetition_once() {
        return faults.activities().stream()
                .flatMap(activity -> Stream.of(
                        test("before " + activity, () -> fails(faults.failingBefore(activity))),
                        test("inside " + activity, () -> fails(brokenInside(activity))),
                        test("after " + activity, () -> fails(faults.failingAfter(activity)))));
    }

    private DynamicTest test(String name, Executable executable) {
        return DynamicTest.dynamicTest(name, () -> {
            try {
                executable.execute();
            } finally {
                faults.close();
            }
        });
    }

    private CheckoutFaults brokenInside(String activity) {
        AtomicInteger uses = faults.uses(activity);
        cartWithCode().pays();
        assertThat(uses).as("uses of the order by " + activity).hasPositiveValue();
        return faults.failingInside(activity, uses.get());
    }

    private void fails(CheckoutFaults broken) {
        Cart cart = cartWithCode();
        assertThatThrownBy(cart::pays).isInstanceOf(CheckoutException.class);
        nothingEarned(cart);

        broken.close();
        if (!leftSubmittedByTheHost(cart)) {
            cart.pays();
            earnedOnce(cart);
        }
    }

    /**
     * A host whose last activity breaks half-way saves the order as submitted while it takes back the payment. Such an
     * order waits for money for ever, and cannot be checked out again.
     */
    private boolean leftSubmittedByTheHost(Cart cart) {
        return decision(cart) != null;
    }

    @ParameterizedTest
    @EnumSource(names = {"DECLINES", "BREAKS_DOWN"})
    void a_payment_that_fails_earns_nothing_and_the_next_try_once(Answer failure) {
        Cart cart = cartWithCode();
        TestGateway.answers(failure);
        assertThatThrownBy(cart::pays).isInstanceOf(CheckoutException.class);
        nothingEarned(cart);

        TestGateway.answers(Answer.PAYS);
        cart.withoutPayments().pays();

        earnedOnce(cart);
    }

    @Test
    void an_order_whose_last_save_fails_earns_nothing_although_it_was_paid() {
        Cart cart = cartWithCode();
        faults.failingInTheLastSave();

        assertThatThrownBy(cart::pays).isInstanceOf(RuntimeException.class);

        assertThat(TestGateway.charged()).contains(Long.toString(cart.orderId()));
        assertThat(decision(cart)).isNull();
        assertThat(loyalty.points(cart.customerId())).isZero();
    }

    @Test
    void an_order_only_authorized_waits_and_earns_when_its_money_is_captured() {
        Cart cart = shop.cart(shop.customer("Maria")).with(portrait);
        TestGateway.answers(Answer.ONLY_AUTHORIZES);
        cart.pays();
        assertThat(loyalty.decided(cart.orderId()).state()).isEqualTo(Decision.State.WAITING);

        cart.captured();

        assertThat(decision(cart).state()).isEqualTo(Decision.State.AWARDED);
        assertThat(loyalty.points(cart.customerId())).isEqualTo(75);
    }

    /** Whatever asks, and asks again. */
    private void nothingEarned(Cart cart) {
        Decision decision = decision(cart);
        assertThat(decision == null || decision.state() != Decision.State.AWARDED)
                .as("nothing awarded: %s", decision)
                .isTrue();
        assertThat(loyalty.points(cart.customerId())).isZero();
        assertThat(loyalty.entries(cart.customerId())).isEmpty();
        assertThat(loyalty.grants(cart.customerId()))
                .singleElement()
                .satisfies(grant -> assertThat(grant.state()).isEqualTo(GrantState.ISSUED));
    }

    private void earnedOnce(Cart cart) {
        loyalty.awarded(cart);
        decision(cart);
        assertThat(loyalty.points(cart.customerId())).isEqualTo(65);
        assertThat(loyalty.entries(cart.customerId())).hasSize(1);
        assertThat(loyalty.grants(cart.customerId()))
                .singleElement()
                .satisfies(grant -> assertThat(grant.state()).isEqualTo(GrantState.USED));
    }

    private Decision decision(Cart cart) {
        return store.bean("blLoyaltyOrderAwarding", OrderAwarding.class)
                .decide(cart.orderId())
                .orElse(null);
    }

    private Cart cartWithCode() {
        long customer = shop.customer("Maria");
        long reward = loyalty.rewards().ladder().get(0).rewardId();
        loyalty.rewards().grant(customer, reward, new ManualNote("goodwill", "anna"));
        return shop.cart(customer).with(portrait).withCode(loyalty.code(customer));
    }
}
