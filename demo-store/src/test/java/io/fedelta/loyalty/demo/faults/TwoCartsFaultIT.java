package io.fedelta.loyalty.demo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.demo.testing.Card;
import io.fedelta.loyalty.demo.testing.Checkout;
import io.fedelta.loyalty.demo.testing.Eventually;
import io.fedelta.loyalty.demo.testing.OpenCheckout;
import io.fedelta.loyalty.demo.testing.Product;
import io.fedelta.loyalty.demo.testing.SharedStore;
import io.fedelta.loyalty.demo.testing.Shopper;
import io.fedelta.loyalty.demo.testing.StoreData;
import io.fedelta.loyalty.demo.testing.StoreData.Disturbance;
import io.fedelta.loyalty.demo.testing.TestStore;
import io.fedelta.loyalty.demo.testing.TestStore.CodeHolder;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Broadleaf shows a customer one cart, the newest, but two requests at the same moment can open two. The test makes a
 * second one by setting the first aside in the database, and lets both checkouts meet at the code's row.
 */
@ExtendWith(SharedStore.class)
class TwoCartsFaultIT {
    private final TestStore store;
    private final StoreData data;

    TwoCartsFaultIT(TestStore store) {
        this.store = store;
        this.data = store.data();
    }

    /** A cart with the code, one click before its order. */
    private record ReadyCart(long order, OpenCheckout checkout) {}

    @RepeatedTest(3)
    void one_code_in_two_carts_at_the_same_moment_pays_once_and_the_other_cart_stays_unpaid_at_its_full_price() {
        CodeHolder holder = store.newCodeHolder();
        ReadyCart first = fillCart(holder.shopper(), holder.code());
        setAside(first);
        ReadyCart second = fillCart(holder.shopper().inAnotherBrowserAt(store.url()), holder.code());
        setAside(second);

        List<Checkout> ends = completeTogether(holder.shopper(), first, second);

        assertThat(ends)
                .filteredOn(Checkout::confirmed)
                .singleElement()
                .satisfies(won -> assertThat(won.total()).isEqualByComparingTo("65"));
        assertThat(ends).filteredOn(end -> !end.confirmed()).singleElement().satisfies(this::saysWhy);
        long won = data.orderStatus(first.order()).equals("SUBMITTED") ? first.order() : second.order();
        long lost = won == first.order() ? second.order() : first.order();
        assertThat(data.orderStatus(lost)).isEqualTo("IN_PROCESS");
        assertThat(data.captures(won)).isEqualTo(1);
        assertThat(data.captures(lost)).isZero();
        assertThat(data.orderTotal(won)).isEqualByComparingTo("65");
        assertThat(data.orderTotal(lost)).isEqualByComparingTo("75");
        assertThat(data.grantStates(holder.shopper())).containsExactly("USED");
        assertThat(store.findings()).isEmpty();
    }

    private ReadyCart fillCart(Shopper shopper, String code) {
        shopper.add(Product.PORTRAIT_75);
        assertThat(shopper.applyCode(code).total()).isEqualByComparingTo("65");
        return new ReadyCart(data.newestOrderId(shopper), shopper.openCheckout(Card.PAYING));
    }

    private List<Checkout> completeTogether(Shopper shopper, ReadyCart first, ReadyCart second) {
        CompletableFuture<Checkout> one;
        CompletableFuture<Checkout> other;
        try (Disturbance meeting = data.holdingRows("LOY_GRANT", "ACCOUNT_ID = " + data.customerId(shopper))) {
            one = completeUntilItWaits(first, 1);
            setAside(first);
            other = completeUntilItWaits(second, 2);
            bringBack(first);
        }
        return List.of(one.join(), other.join());
    }

    private CompletableFuture<Checkout> completeUntilItWaits(ReadyCart cart, long waiting) {
        bringBack(cart);
        CompletableFuture<Checkout> end = CompletableFuture.supplyAsync(cart.checkout()::complete);
        Eventually.within(TestStore.SOON, "a checkout at the code's row", () -> data.waiting() >= waiting);
        return end;
    }

    private void setAside(ReadyCart cart) {
        status(cart, "NAMED");
    }

    private void bringBack(ReadyCart cart) {
        status(cart, "IN_PROCESS");
    }

    /**
     * The store caches which cart is a customer's; any write of an order through the store itself empties that cache.
     */
    private void status(ReadyCart cart, String status) {
        data.execute("UPDATE BLC_ORDER SET ORDER_STATUS = '" + status + "' WHERE ORDER_ID = " + cart.order());
        store.bystander().add(Product.PRINTS_50);
    }

    private void saysWhy(Checkout lost) {
        assertThat(lost.page().status()).isEqualTo(200);
        assertThat(lost.shown()).containsIgnoringCase("code");
        assertThat(lost.page().document().select("[role=alert]")).hasSize(1);
    }
}
