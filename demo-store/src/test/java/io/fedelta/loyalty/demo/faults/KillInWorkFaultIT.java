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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * SIGKILL in the middle of four transactions at once, each of which waits for a row that the test holds: one kill and
 * one start show what becomes of all of them.
 */
@ExtendWith(SharedStore.class)
class KillInWorkFaultIT {
    private static final Duration RECOVERY = Duration.ofSeconds(120);
    private static final String REFUNDS =
            "SELECT COUNT(*) FROM BLC_ORDER_PAYMENT_TRANSACTION T JOIN BLC_ORDER_PAYMENT P"
                    + " ON P.ORDER_PAYMENT_ID = T.ORDER_PAYMENT WHERE P.ORDER_ID = ? AND T.TRANSACTION_TYPE = 'REFUND'";

    private static final String RUNS =
            "SELECT RUN_ID FROM LOY_JOB_RUN WHERE JOB = 'fullCatchUp' AND STATE = ? ORDER BY STARTED_AT";

    private final TestStore store;
    private final StoreData data;

    KillInWorkFaultIT(TestStore store) {
        this.store = store;
        this.data = store.data();
    }

    /** With 75 points for an order. */
    private record Customer(Shopper shopper, long order) {}

    @AfterEach
    void the_store_runs_for_the_other_tests() {
        store.startAgain();
    }

    @Test
    void what_a_killed_store_had_in_hand_has_not_happened_or_happens_once_after_the_restart() {
        Customer giulia = customer();
        Customer maria = customer();
        Customer sofia = customer();
        long second = killWhileAllOfThemWait(giulia, maria, sofia);
        assertThat(data.orderStatus(second)).isEqualTo("SUBMITTED");
        assertThat(data.decision(second)).isEmpty();
        assertThat(data.entries(second)).isZero();
        assertThat(data.number(REFUNDS, maria.order())).isEqualTo(1);
        assertThat(data.lifetimePoints(maria.shopper())).isEqualTo(75);

        store.startAgain();
        theRefundThatWasBeingBookedHasNotHappenedAndCanBeMade(giulia);
        thePointsThatWereBeingTakenBackAreTakenOnce(maria);
        theUndecidedOrderIsAwardedOnce(sofia, second);
        theJobThatWasRunningIsMarkedAsLostAndDoneAgain();
        assertThat(store.findings()).isEmpty();
    }

    private Customer customer() {
        Shopper shopper = store.newShopper();
        Customer customer = new Customer(
                shopper, data.orderId(shopper.buy(Product.PORTRAIT_75).orderNumber()));
        awaitPoints(customer, 75);
        return customer;
    }

    /** @return Sofia's second order, which is submitted and undecided */
    private long killWhileAllOfThemWait(Customer giulia, Customer maria, Customer sofia) {
        Merchant merchant = store.merchant();
        try (Disturbance points =
                        data.holdingRows("LOY_ACCOUNT", "ACCOUNT_ID IN (" + id(maria) + ", " + id(sofia) + ")");
                Disturbance refunding = data.holdingRows("BLC_ORDER", "ORDER_ID = " + giulia.order())) {
            merchant.refund(maria.order(), "30.00", "Goodwill");
            awaitWaiting(1);
            long second = data.orderId(sofia.shopper().buy(Product.PORTRAIT_75).orderNumber());
            longAgo(second);
            merchant.startJob("fullCatchUp");
            awaitWaiting(2);
            CompletableFuture.runAsync(() -> store.merchant().refund(giulia.order(), "30.00", "Goodwill"));
            awaitWaiting(3);
            assertThat(data.texts(RUNS, "RUNNING")).hasSize(1);
            store.kill();
            return second;
        }
    }

    private void theRefundThatWasBeingBookedHasNotHappenedAndCanBeMade(Customer giulia) {
        assertThat(data.number(REFUNDS, giulia.order())).isZero();
        assertThat(data.number("SELECT COUNT(*) FROM LOY_ORDER_ACTION WHERE ORDER_ID = ?", giulia.order()))
                .isZero();
        store.merchant().refund(giulia.order(), "30.00", "Goodwill");
        awaitPoints(giulia, 45);
        assertThat(data.number(REFUNDS, giulia.order())).isEqualTo(1);
    }

    private void thePointsThatWereBeingTakenBackAreTakenOnce(Customer maria) {
        awaitPoints(maria, 45);
        assertThat(data.number("SELECT CLAW_BACKS FROM LOY_ORDER_DECISION WHERE ORDER_ID = ?", maria.order()))
                .isEqualTo(1);
    }

    private void theUndecidedOrderIsAwardedOnce(Customer sofia, long second) {
        awaitPoints(sofia, 150);
        assertThat(data.decision(second)).contains("AWARDED");
        assertThat(data.entries(second)).isEqualTo(1);
    }

    private void theJobThatWasRunningIsMarkedAsLostAndDoneAgain() {
        Eventually.within(
                RECOVERY,
                "the lost run",
                () -> data.texts(RUNS, "LOST").size() == 1
                        && data.texts(RUNS, "RUNNING").isEmpty());
        assertThat(data.number(
                        "SELECT COUNT(*) FROM LOY_JOB_RUN WHERE JOB = 'fullCatchUp' AND STATE = 'DONE' AND STARTED_AT >"
                                + " (SELECT STARTED_AT FROM LOY_JOB_RUN WHERE RUN_ID = ?)",
                        data.texts(RUNS, "LOST").get(0)))
                .isPositive();
    }

    private long id(Customer customer) {
        return data.customerId(customer.shopper());
    }

    private void awaitWaiting(long transactions) {
        Eventually.within(RECOVERY, transactions + " that wait", () -> data.waiting() >= transactions);
    }

    private void awaitPoints(Customer customer, long points) {
        Eventually.within(RECOVERY, points + " points", () -> data.lifetimePoints(customer.shopper()) == points);
    }

    /** Catch-up leaves the last two minutes to the queue; the test has no time to wait for them. */
    private void longAgo(long recent) {
        data.execute(
                "UPDATE BLC_ORDER SET SUBMIT_DATE = SUBMIT_DATE - INTERVAL '10 minutes' WHERE ORDER_ID = " + recent);
    }
}
