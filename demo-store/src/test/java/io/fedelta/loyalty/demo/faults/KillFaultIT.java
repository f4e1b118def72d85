package io.fedelta.loyalty.demo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.demo.testing.Eventually;
import io.fedelta.loyalty.demo.testing.Product;
import io.fedelta.loyalty.demo.testing.SharedStore;
import io.fedelta.loyalty.demo.testing.Shopper;
import io.fedelta.loyalty.demo.testing.StoreData.Disturbance;
import io.fedelta.loyalty.demo.testing.TestStore;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The queue of orders to decide lives in memory, so a JVM that dies takes it along. */
@ExtendWith(SharedStore.class)
class KillFaultIT {
    private static final Duration FIRST_CATCH_UP = Duration.ofSeconds(90);

    private final TestStore store;

    KillFaultIT(TestStore store) {
        this.store = store;
    }

    @AfterEach
    void the_store_runs_for_the_other_tests() {
        store.startAgain();
    }

    @Test
    void an_order_that_was_submitted_but_undecided_when_the_store_was_killed_is_awarded_once_after_the_restart() {
        Shopper shopper = store.newShopper();
        long order;
        try (Disturbance undecidable = store.data().withoutTable("LOY_ORDER_DECISION")) {
            order = store.data().orderId(shopper.buy(Product.PORTRAIT_75).orderNumber());
            assertThat(store.data().orderStatus(order)).isEqualTo("SUBMITTED");
            store.kill();
        }
        assertThat(store.data().orderStatus(order)).isEqualTo("SUBMITTED");
        assertThat(store.data().decision(order)).isEmpty();
        assertThat(store.data().entries(order)).isZero();

        longAgo(order);
        store.startAgain();
        Eventually.within(
                FIRST_CATCH_UP, "an award", () -> store.data().decision(order).isPresent());
        assertThat(store.data().decision(order)).contains("AWARDED");
        assertThat(store.data().entries(order)).isEqualTo(1);
        assertThat(store.data().lifetimePoints(shopper)).isEqualTo(75);
        assertThat(store.findings()).isEmpty();
    }

    /** Catch-up leaves the last two minutes to the queue; the test has no time to wait for them. */
    private void longAgo(long order) {
        store.data()
                .execute("UPDATE BLC_ORDER SET SUBMIT_DATE = SUBMIT_DATE - INTERVAL '10 minutes' WHERE ORDER_ID = "
                        + order);
    }
}
