package io.fedelta.loyalty.demo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.demo.testing.Eventually;
import io.fedelta.loyalty.demo.testing.Merchant;
import io.fedelta.loyalty.demo.testing.Product;
import io.fedelta.loyalty.demo.testing.SharedStore;
import io.fedelta.loyalty.demo.testing.Shopper;
import io.fedelta.loyalty.demo.testing.StoreData;
import io.fedelta.loyalty.demo.testing.StoreData.Disturbance;
import io.fedelta.loyalty.demo.testing.TestStore;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** SIGKILL in the middle of a transaction, which the tests make wait for a row they hold. */
@ExtendWith(SharedStore.class)
class KillInWorkFaultIT {
    private static final Duration RECOVERY = Duration.ofSeconds(120);
    private static final String REFUNDS =
            "SELECT COUNT(*) FROM BLC_ORDER_PAYMENT_TRANSACTION T JOIN BLC_ORDER_PAYMENT P"
                    + " ON P.ORDER_PAYMENT_ID = T.ORDER_PAYMENT WHERE P.ORDER_ID = ? AND T.TRANSACTION_TYPE = 'REFUND'";

    private final TestStore store;
    private final StoreData data;
    private Shopper giulia;
    private long order;

    KillInWorkFaultIT(TestStore store) {
        this.store = store;
        this.data = store.data();
    }

    @BeforeEach
    void giulia_has_75_points_for_an_order() {
        giulia = store.newShopper();
        order = data.orderId(giulia.buy(Product.PORTRAIT_75).orderNumber());
        awaitPoints(75);
    }

    @AfterEach
    void the_store_runs_for_the_other_tests() {
        store.startAgain();
    }

    @Test
    void a_refund_that_was_being_booked_has_not_happened_and_can_be_made_afterwards() {
        Merchant merchant = store.merchant();
        try (Disturbance held = data.holdingRows("BLC_ORDER", "ORDER_ID = " + order)) {
            CompletableFuture.runAsync(() -> merchant.refund(order, "30.00", "Goodwill"));
            killWhileSomebodyWaits();
        }
        store.startAgain();
        assertThat(data.number(REFUNDS, order)).isZero();
        assertThat(data.number("SELECT COUNT(*) FROM LOY_ORDER_ACTION WHERE ORDER_ID = ?", order))
                .isZero();

        store.merchant().refund(order, "30.00", "Goodwill");
        awaitPoints(45);
        assertThat(data.number(REFUNDS, order)).isEqualTo(1);
        assertThat(store.findings()).isEmpty();
    }

    @Test
    void points_that_a_refund_was_taking_back_are_taken_once_after_the_restart() {
        try (Disturbance held = data.holdingRows("LOY_ACCOUNT", "ACCOUNT_ID = " + data.customerId(giulia))) {
            store.merchant().refund(order, "30.00", "Goodwill");
            killWhileSomebodyWaits();
        }
        assertThat(data.number(REFUNDS, order)).isEqualTo(1);
        assertThat(data.lifetimePoints(giulia)).isEqualTo(75);

        store.startAgain();
        awaitPoints(45);
        assertThat(data.number("SELECT CLAW_BACKS FROM LOY_ORDER_DECISION WHERE ORDER_ID = ?", order))
                .isEqualTo(1);
        assertThat(store.findings()).isEmpty();
    }

    @Test
    void a_nightly_job_that_was_running_is_marked_as_lost_and_done_again() {
        long second;
        String run;
        try (Disturbance held = data.holdingRows("LOY_ACCOUNT", "ACCOUNT_ID = " + data.customerId(giulia))) {
            second = data.orderId(giulia.buy(Product.PORTRAIT_75).orderNumber());
            longAgo(second);
            store.merchant().startJob("fullCatchUp");
            Eventually.within(RECOVERY, "a running job", () -> running() > 0);
            run = data.text("SELECT RUN_ID FROM LOY_JOB_RUN WHERE JOB = 'fullCatchUp' AND STATE = 'RUNNING'")
                    .orElseThrow();
            store.kill();
        }
        assertThat(data.decision(second)).isEmpty();

        store.startAgain();
        awaitPoints(150);
        Eventually.within(RECOVERY, "the lost run", () -> state(run).equals("LOST") && running() == 0);
        assertThat(data.number(
                        "SELECT COUNT(*) FROM LOY_JOB_RUN WHERE JOB = 'fullCatchUp' AND STATE = 'DONE' AND STARTED_AT >"
                                + " (SELECT STARTED_AT FROM LOY_JOB_RUN WHERE RUN_ID = ?)",
                        run))
                .isPositive();
        assertThat(data.entries(second)).isEqualTo(1);
        assertThat(store.findings()).isEmpty();
    }

    private long running() {
        return data.number("SELECT COUNT(*) FROM LOY_JOB_RUN WHERE JOB = 'fullCatchUp' AND STATE = 'RUNNING'");
    }

    private String state(String run) {
        return data.text("SELECT STATE FROM LOY_JOB_RUN WHERE RUN_ID = ?", run).orElseThrow();
    }

    private void killWhileSomebodyWaits() {
        Eventually.within(RECOVERY, "a transaction that waits", () -> data.waiting() > 0);
        store.kill();
    }

    private void awaitPoints(long points) {
        Eventually.within(RECOVERY, points + " points", () -> data.lifetimePoints(giulia) == points);
    }

    /** Catch-up leaves the last two minutes to the queue; the test has no time to wait for them. */
    private void longAgo(long recent) {
        data.execute(
                "UPDATE BLC_ORDER SET SUBMIT_DATE = SUBMIT_DATE - INTERVAL '10 minutes' WHERE ORDER_ID = " + recent);
    }
}
