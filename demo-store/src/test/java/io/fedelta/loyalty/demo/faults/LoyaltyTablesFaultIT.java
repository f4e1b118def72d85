package io.fedelta.loyalty.demo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.demo.testing.Card;
import io.fedelta.loyalty.demo.testing.Cart;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Earning fails open: a table of ours that is missing or locked neither fails nor slows a checkout. Codes fail closed.
 */
@ExtendWith(SharedStore.class)
class LoyaltyTablesFaultIT {
    private static final Duration PATIENCE_OF_A_SHOPPER = Duration.ofSeconds(3);
    private static final Duration CATCH_UP = Duration.ofSeconds(130);

    /** Each by itself is broken in the module's {@code BrokenTablesIntegrationTests}. */
    private static final int MISSING_AT_ONCE = 5;

    private final TestStore store;
    private final StoreData data;

    LoyaltyTablesFaultIT(TestStore store) {
        this.store = store;
        this.data = store.data();
    }

    @Test
    void orders_placed_while_a_table_is_missing_or_locked_are_confirmed_in_time_and_awarded_once_afterwards() {
        Shopper shopper = store.newShopper();
        SoftAssertions problems = new SoftAssertions();
        List<Long> orders = new ArrayList<>();
        orders.addAll(buyDuring("missing", data::withoutTables, MISSING_AT_ONCE, shopper, problems));
        orders.addAll(buyDuring("locked", one -> data.holdingTable(one.get(0)), 1, shopper, problems));
        problems.assertAll();

        orders.forEach(this::longAgo);
        store.merchant().startJobUnlessItRuns("fullCatchUp");
        Eventually.within(CATCH_UP, "all awards", () -> orders.stream().allMatch(this::isAwarded));
        assertThat(orders).allSatisfy(order -> assertThat(data.entries(order)).isEqualTo(1));
        assertThat(data.lifetimePoints(shopper)).isEqualTo(paid(orders));
        assertThat(store.findings()).isEmpty();
    }

    private List<Long> buyDuring(
            String trouble,
            Function<List<String>, Disturbance> disturb,
            int atOnce,
            Shopper shopper,
            SoftAssertions problems) {
        List<Long> orders = new ArrayList<>();
        List<String> all = data.loyaltyTables();
        for (int from = 0; from < all.size(); from += atOnce) {
            List<String> tables = all.subList(from, Math.min(all.size(), from + atOnce));
            try (Disturbance disturbance = disturb.apply(tables)) {
                Checkout checkout = shopper.buy(Product.PORTRAIT_75);
                problems.assertThat(checkout.confirmed())
                        .as("confirmed with %s %s", tables, trouble)
                        .isTrue();
                problems.assertThat(checkout.took())
                        .as("in time with %s %s", tables, trouble)
                        .isLessThan(PATIENCE_OF_A_SHOPPER);
                if (checkout.confirmed()) {
                    orders.add(data.orderId(checkout.orderNumber()));
                }
            }
        }
        return orders;
    }

    /** Codes that the first orders unlocked come off later ones by themselves. */
    private long paid(List<Long> orders) {
        return orders.stream()
                .mapToLong(order -> data.orderTotal(order).longValueExact())
                .sum();
    }

    private boolean isAwarded(long order) {
        return data.decision(order).filter("AWARDED"::equals).isPresent();
    }

    /** Catch-up leaves the last two minutes to the queue; the test has no time to wait for them. */
    private void longAgo(long order) {
        data.execute(
                "UPDATE BLC_ORDER SET SUBMIT_DATE = SUBMIT_DATE - INTERVAL '10 minutes' WHERE ORDER_ID = " + order);
    }

    @Test
    void a_code_is_refused_with_a_message_and_the_cart_left_unpaid_while_grants_cannot_be_asked() {
        CodeHolder holder = store.newCodeHolder();
        Shopper shopper = holder.shopper();
        shopper.add(Product.PORTRAIT_75);
        assertThat(shopper.applyCode(holder.code()).total()).isEqualByComparingTo("65");
        OpenCheckout oneClickMore = shopper.openCheckout(Card.PAYING);
        long order = data.newestOrderId(shopper);

        try (Disturbance disturbance = data.withoutTable("LOY_GRANT")) {
            Checkout refused = oneClickMore.complete();
            assertThat(refused.confirmed()).isFalse();
            assertThat(refused.page().status()).isEqualTo(200);
            assertThat(refused.page().has(".loy-notice")).isTrue();
            assertThat(data.captures(order)).isZero();
        }
        Cart again = shopper.cart().codes().isEmpty() ? shopper.applyCode(holder.code()) : shopper.cart();
        assertThat(again.total()).isEqualByComparingTo("65");
        assertThat(shopper.checkOut(Card.PAYING).total()).isEqualByComparingTo("65");
    }
}
