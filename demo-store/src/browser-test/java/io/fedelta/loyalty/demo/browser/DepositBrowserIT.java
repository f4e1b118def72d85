package io.fedelta.loyalty.demo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import io.fedelta.loyalty.demo.testing.Eventually;
import io.fedelta.loyalty.demo.testing.SharedStore;
import io.fedelta.loyalty.demo.testing.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An order that is paid at the studio, with a deposit and a balance, and refunded in part. */
@ExtendWith({SharedStore.class, Browsers.class})
class DepositBrowserIT {
    private final TestStore store;
    private final Browser browser;

    DepositBrowserIT(TestStore store, Browser browser) {
        this.store = store;
        this.browser = browser;
    }

    @Test
    void points_come_with_the_balance_and_leave_with_the_refund() {
        try (Visit shop = Visit.begin(browser, store.url(), 1280);
                Visit office = Visit.begin(browser, store.url(), 1280)) {
            Shopping maria = new Shopping(shop);
            maria.register();
            maria.putIntoBag("/sessions/portrait-session");
            String number = maria.checkOutAtTheStudio();
            assertThat(maria.pointsOnMyRewards()).startsWith("0 ");

            OrderPage order = OrderPage.open(office, number);
            assertThat(order.figure("open")).hasText("€75.00");
            assertThat(order.points()).containsText("Waits for payment");
            order.record("25.00", "Deposit");
            assertThat(order.figure("open")).hasText("€50.00");
            assertThat(maria.pointsOnMyRewards()).startsWith("0 ");

            order.refusesToRecord("50.01", "€50.00");
            order.record("50.00", "Balance");
            awaitPoints(maria, "75 ");
            order.reload();
            assertThat(order.points()).containsText("75");
            office.photograph("admin-order-paid");

            order.refund("22.50", "Goodwill");
            awaitPoints(maria, "53 ");
            order.reload();
            assertThat(order.figure("refunded")).hasText("€22.50");
            assertThat(order.history()).containsText("Goodwill");
            office.photograph("admin-order-refunded");
        }
    }

    @Test
    void a_payment_recorded_by_mistake_is_voided_and_the_order_cancelled_once() {
        try (Visit shop = Visit.begin(browser, store.url(), 1280);
                Visit office = Visit.begin(browser, store.url(), 1280);
                Visit other = Visit.begin(browser, store.url(), 1280)) {
            Shopping maria = new Shopping(shop);
            maria.register();
            maria.putIntoBag("/sessions/portrait-session");
            String number = maria.checkOutAtTheStudio();
            OrderPage order = OrderPage.open(office, number);
            order.record("75.00", "Wrong order");
            awaitPoints(maria, "75 ");
            order.undo("It was another customer");
            awaitPoints(maria, "0 ");
            order.reload();
            assertThat(order.figure("captured")).hasText("€0.00");

            OrderPage late = OrderPage.open(other, number);
            order.cancel(false, "Customer moved away");
            late.cancelsInVain("Already gone");
            office.photograph("admin-order-cancelled");
        }
    }

    private static void awaitPoints(Shopping maria, String points) {
        Eventually.within(
                TestStore.SOON, points, () -> maria.pointsOnMyRewards().startsWith(points));
    }
}
