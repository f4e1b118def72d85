package io.fedelta.loyalty.host.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.earning.Decision;
import io.fedelta.loyalty.earning.Decision.State;
import io.fedelta.loyalty.earning.Orders;
import io.fedelta.loyalty.earning.RefundLine;
import io.fedelta.loyalty.earning.service.OrderAwarding;
import io.fedelta.loyalty.earning.service.PaymentCatchUp;
import io.fedelta.loyalty.earning.service.RefundLines;
import io.fedelta.loyalty.earning.service.Sweep;
import io.fedelta.loyalty.host.verification.HostChecks;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.testing.BroadleafStore;
import io.fedelta.loyalty.testing.Cart;
import io.fedelta.loyalty.testing.Loyalty;
import io.fedelta.loyalty.testing.Shop;
import io.fedelta.loyalty.testing.TestGateway;
import io.fedelta.loyalty.testing.TestGateway.Answer;
import io.fedelta.loyalty.testing.Within;
import io.fedelta.loyalty.verification.service.SqlCheck;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.junit.jupiter.api.Test;

/** Real orders, and payments written the way a shop's back office writes them: through Hibernate, or in SQL. */
class PaymentWatchIntegrationTests {

    /** Out of the way of the blocks that the host draws. */
    private static final AtomicLong FOREIGN_IDS = new AtomicLong(1_000_000_000);

    private final BroadleafStore store = BroadleafStore.running();
    private final Shop shop = new Shop(store);
    private final Loyalty loyalty = new Loyalty(store).earning("1");
    private final Orders orders = store.bean("blLoyaltyOrders", Orders.class);
    private final long maria = shop.customer("Maria");
    private final long portrait = shop.product("Portrait", "100.00");

    @Test
    void a_refund_written_through_hibernate_is_seen_at_once() {
        Cart cart = awarded();

        cart.transaction(PaymentTransactionType.REFUND, "30.00");

        eventually(() -> loyalty.points(maria) == 70);
        Entry entry = loyalty.entries(maria).get(0);
        assertThat(entry.kind()).isEqualTo(EntryKind.CLAW_BACK);
        assertThat(orders.changed(cart.orderId() - 1, 1)).doesNotContain(cart.orderId());
    }

    @Test
    void a_void_takes_everything() {
        Cart cart = awarded();

        cart.transaction(PaymentTransactionType.VOID, "100.00");

        eventually(() -> loyalty.points(maria) == 0);
        assertThat(decision(cart).refunded().lost()).isTrue();
    }

    @Test
    void a_late_payment_written_through_hibernate_is_awarded_at_once() {
        TestGateway.answers(Answer.ONLY_AUTHORIZES);
        Cart cart = shop.cart(maria).with(portrait).pays();
        TestGateway.answers(Answer.PAYS);
        assertThat(loyalty.decided(cart.orderId()).state()).isEqualTo(State.WAITING);

        cart.transaction(PaymentTransactionType.CAPTURE, "40.00");
        cart.transaction(PaymentTransactionType.CAPTURE, "60.00");

        eventually(() -> loyalty.points(maria) == 100);
    }

    @Test
    void an_order_cancelled_through_hibernate_is_seen_at_once() {
        Cart cart = awarded();

        cart.saved(order -> order.setStatus(OrderStatus.CANCELLED));

        eventually(() -> loyalty.points(maria) == 0);
    }

    @Test
    void a_refund_written_in_sql_is_found_by_the_look_at_recent_transactions() {
        Cart cart = awarded();
        refundInSql(cart, "25.00");
        assertThat(orders.changed(cart.orderId() - 1, 1)).containsExactly(cart.orderId());
        assertThat(overlooked()).contains(Long.toString(cart.orderId()));

        new PaymentCatchUp(orders, new Sweep(store.bean("blLoyaltyOrderAwarding", OrderAwarding.class))).run();

        assertThat(loyalty.points(maria)).isEqualTo(75);
        assertThat(overlooked()).doesNotContain(Long.toString(cart.orderId()));
        assertThat(orders.changedSince(orders.newestTransaction() - 1, cart.orderId() - 1, 1))
                .doesNotContain(cart.orderId());
    }

    @Test
    void a_total_lowered_in_sql_is_found_by_the_full_look() {
        Cart cart = awarded();
        new Within(store)
                .committed(() -> loyalty.jdbc()
                        .update("UPDATE BLC_ORDER SET ORDER_TOTAL = 90 WHERE ORDER_ID = ?", cart.orderId()));

        assertThat(orders.changed(cart.orderId() - 1, 1)).containsExactly(cart.orderId());
    }

    @Test
    void a_refund_with_recorded_lines_takes_the_points_of_those_lines() {
        long album = shop.product("Album", "50.00");
        Cart cart = shop.cart(maria).with(portrait).with(2, album).pays();
        loyalty.awarded(cart);
        long item = orders.find(cart.orderId()).orElseThrow().lines().stream()
                .filter(line -> line.quantity() == 2)
                .findFirst()
                .orElseThrow()
                .itemId();

        new Within(store).committed(() -> {
            long transaction = refundRow(cart, "60.00");
            store.bean("blLoyaltyRefundLines", RefundLines.class)
                    .record(cart.orderId(), List.of(new RefundLine(transaction, item, 1)));
        });
        store.bean("blLoyaltyOrderAwarding", OrderAwarding.class).lookAgain(cart.orderId());

        assertThat(loyalty.points(maria)).isEqualTo(150);
    }

    @Test
    void an_order_without_a_decision_is_left_to_its_checkout() {
        Cart cart = awarded();
        loyalty.jdbc().update("DELETE FROM LOY_ORDER_DECISION WHERE ORDER_ID = ?", cart.orderId());

        assertThat(store.bean("blLoyaltyOrderAwarding", OrderAwarding.class).lookAgain(cart.orderId()))
                .isEmpty();
    }

    private Cart awarded() {
        Cart cart = shop.cart(maria).with(portrait).pays();
        loyalty.awarded(cart);
        return cart;
    }

    private Decision decision(Cart cart) {
        return store.bean("blLoyaltyOrderAwarding", OrderAwarding.class)
                .decision(cart.orderId())
                .orElseThrow();
    }

    /** Ids of orders that the verifier would name in two days. */
    private List<String> overlooked() {
        return HostChecks.ALL.stream()
                .filter(check -> check instanceof SqlCheck sql && sql.name().equals("payment-is-seen"))
                .flatMap(check -> check.run(loyalty.jdbc(), Instant.now().plus(Duration.ofDays(2))).stream())
                .map(finding -> finding.toString().replaceAll(".*: order (\\d+) .*", "$1"))
                .toList();
    }

    private void refundInSql(Cart cart, String amount) {
        new Within(store).committed(() -> refundRow(cart, amount));
    }

    private long refundRow(Cart cart, String amount) {
        long id = FOREIGN_IDS.incrementAndGet();
        loyalty.jdbc().update("""
                INSERT INTO BLC_ORDER_PAYMENT_TRANSACTION (PAYMENT_TRANSACTION_ID, TRANSACTION_TYPE, TRANSACTION_AMOUNT,
                    DATE_RECORDED, SUCCESS, ORDER_PAYMENT)
                SELECT ?, 'REFUND', CAST(? AS DECIMAL(19, 2)), ?, TRUE, MIN(ORDER_PAYMENT_ID) FROM BLC_ORDER_PAYMENT
                WHERE ORDER_ID = ?""", id, amount, Timestamp.from(Instant.now()), cart.orderId());
        return id;
    }

    private static void eventually(BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (!condition.getAsBoolean() && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
