package io.fedelta.loyalty.demo.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.demo.testing.Checkout;
import io.fedelta.loyalty.demo.testing.Eventually;
import io.fedelta.loyalty.demo.testing.Product;
import io.fedelta.loyalty.demo.testing.SharedStore;
import io.fedelta.loyalty.demo.testing.Shopper;
import io.fedelta.loyalty.demo.testing.TestStore;
import io.fedelta.loyalty.demo.testing.WebPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A code of 50 € pays for a print of 28 €. */
@ExtendWith(SharedStore.class)
class FreeOrderStoryIT {
    private final TestStore store;

    FreeOrderStoryIT(TestStore store) {
        this.store = store;
    }

    @Test
    void an_order_that_a_code_pays_in_full_asks_for_no_card_uses_the_code_and_is_decided() {
        Shopper elena = store.newShopper();
        store.merchant().addPoints(store.data().customerId(elena), 500, "Goodwill");
        elena.add(Product.PRINT_28);
        assertThat(elena.applyCode(elena.rewards().codes().get(0)).total()).isZero();

        WebPage page = elena.web().get("/checkout");
        assertThat(page.has("#nothing-to-pay")).isTrue();
        assertThat(page.has("[name=cardNumber]")).isFalse();
        Checkout end = elena.completeFree(page);

        assertThat(end.confirmed()).isTrue();
        assertThat(end.total()).isZero();
        long order = store.data().orderId(end.orderNumber());
        Eventually.within(
                TestStore.SOON, "a decision", () -> store.data().decision(order).isPresent());
        assertThat(store.data().decision(order)).contains("EXCLUDED");
        assertThat(store.data().grantStates(elena)).containsExactlyInAnyOrder("ISSUED", "ISSUED", "USED");
        assertThat(store.findings()).isEmpty();
    }
}
