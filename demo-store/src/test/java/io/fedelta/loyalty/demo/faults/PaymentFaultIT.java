package io.fedelta.loyalty.demo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.demo.testing.Card;
import io.fedelta.loyalty.demo.testing.Checkout;
import io.fedelta.loyalty.demo.testing.Eventually;
import io.fedelta.loyalty.demo.testing.Product;
import io.fedelta.loyalty.demo.testing.SharedStore;
import io.fedelta.loyalty.demo.testing.Shopper;
import io.fedelta.loyalty.demo.testing.TestStore;
import io.fedelta.loyalty.demo.testing.TestStore.CodeHolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedStore.class)
class PaymentFaultIT {
    private final TestStore store;
    private final Shopper shopper;

    PaymentFaultIT(TestStore store) {
        this.store = store;
        this.shopper = store.newShopper();
    }

    @Test
    void a_declined_card_earns_nothing() {
        shopper.add(Product.PORTRAIT_75);
        Checkout declined = shopper.checkOut(Card.DECLINED);

        assertThat(declined.confirmed()).isFalse();
        assertThat(declined.page().has("#payment-declined")).isTrue();
        long order = store.data().newestOrderId(shopper);
        assertThat(store.data().orderStatus(order)).isEqualTo("IN_PROCESS");
        assertThat(store.data().decision(order)).isEmpty();
        assertThat(shopper.rewards().points()).isZero();
    }

    @Test
    void the_same_cart_paid_with_another_card_earns_once() {
        shopper.add(Product.PORTRAIT_75);
        shopper.checkOut(Card.DECLINED);
        Checkout paid = shopper.checkOut(Card.PAYING);

        assertThat(paid.confirmed()).isTrue();
        Eventually.within(TestStore.SOON, "75 points", () -> shopper.rewards().points() == 75);
        assertThat(store.data().entries(store.data().orderId(paid.orderNumber())))
                .isEqualTo(1);
    }

    @Test
    void a_code_comes_back_when_the_card_is_declined() {
        CodeHolder holder = store.newCodeHolder();
        holder.shopper().add(Product.PORTRAIT_75);
        holder.shopper().applyCode(holder.code());
        assertThat(holder.shopper().checkOut(Card.DECLINED).confirmed()).isFalse();
        assertThat(store.data().grantStates(holder.shopper())).containsExactly("ISSUED");

        Checkout paid = holder.shopper().checkOut(Card.PAYING);
        assertThat(paid.total()).isEqualByComparingTo("65");
        assertThat(store.data().grantStates(holder.shopper())).containsExactly("USED");
    }
}
