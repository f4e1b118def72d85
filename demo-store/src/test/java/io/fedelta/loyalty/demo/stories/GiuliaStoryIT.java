package io.fedelta.loyalty.demo.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.demo.testing.Eventually;
import io.fedelta.loyalty.demo.testing.Product;
import io.fedelta.loyalty.demo.testing.SharedStore;
import io.fedelta.loyalty.demo.testing.Shopper;
import io.fedelta.loyalty.demo.testing.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Giulia has 60 points; the merchant adds 50 by hand. */
@ExtendWith(SharedStore.class)
class GiuliaStoryIT {
    private static final String REASON = "Goodwill after incident";

    private final TestStore store;

    GiuliaStoryIT(TestStore store) {
        this.store = store;
    }

    @Test
    void points_added_by_hand_unlock_the_reward_and_both_sides_see_why() {
        Shopper giulia = store.newShopper();
        giulia.buy(Product.BUSINESS_60);
        Eventually.within(TestStore.SOON, "60 points", () -> giulia.rewards().points() == 60);

        long customer = store.data().customerId(giulia);
        store.merchant().addPoints(customer, 50, REASON);

        assertThat(giulia.rewards().points()).isEqualTo(110);
        assertThat(giulia.rewards().codes()).hasSize(1);
        assertThat(giulia.rewards().page().body()).contains(REASON).doesNotContain(">admin<");
        assertThat(store.merchant().customer(customer).body()).contains(REASON, "admin");
    }
}
