package io.fedelta.loyalty.host.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.OrderState;
import io.fedelta.loyalty.earning.Orders;
import io.fedelta.loyalty.testing.BroadleafStore;
import io.fedelta.loyalty.testing.Cart;
import io.fedelta.loyalty.testing.Loyalty;
import io.fedelta.loyalty.testing.Shop;
import io.fedelta.loyalty.testing.Within;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.hibernate.ejb.HibernateEntityManagerFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

class BroadleafOrdersIntegrationTests {

    private final BroadleafStore store = BroadleafStore.running();
    private final Shop shop = new Shop(store);
    private final Loyalty loyalty = new Loyalty(store).earning("1");
    private final Orders orders = store.bean("blLoyaltyOrders", Orders.class);
    private final long maria = shop.customer("Maria");
    private final long portrait = shop.product("Portrait", "75.00");

    @Test
    void a_paid_order_is_seen_with_its_figures() {
        Cart cart = shop.cart(maria).with(2, portrait).pays();

        OrderFacts facts = orders.find(cart.orderId()).orElseThrow();

        assertThat(facts.state()).isEqualTo(OrderState.SUBMITTED);
        assertThat(facts.currency()).isEqualTo("EUR");
        assertThat(facts.customerId()).isEqualTo(maria);
        assertThat(facts.registered()).isTrue();
        assertThat(facts.total()).isEqualByComparingTo("150.00");
        assertThat(facts.lines()).singleElement().satisfies(line -> {
            assertThat(line.name()).isEqualTo("Portrait");
            assertThat(line.quantity()).isEqualTo(2);
            assertThat(line.price()).isEqualByComparingTo("150.00");
            assertThat(line.giftCard()).isFalse();
        });
        assertThat(facts.payment().captures())
                .singleElement()
                .satisfies(capture -> assertThat(capture.amount()).isEqualByComparingTo("150.00"));
        assertThat(orders.numbers(List.of(cart.orderId())).get(cart.orderId()))
                .isEqualTo(facts.orderNumber().orElseThrow());
    }

    @Test
    void what_the_host_s_caches_and_open_sessions_remember_is_not_believed() {
        Cart cart = shop.cart(maria).with(portrait).pays();
        loyalty.awarded(cart);

        cart.seen(cached -> {
            loyalty.jdbc().update("UPDATE BLC_ORDER SET ORDER_TOTAL = 12 WHERE ORDER_ID = ?", cart.orderId());
            assertThat(cached.getTotal().getAmount()).isEqualByComparingTo("75.00");
            assertThat(orders.find(cart.orderId()).orElseThrow().total()).isEqualByComparingTo("12");
        });
    }

    @Test
    void many_are_read_as_one_is() {
        Cart paid =
                shop.cart(maria).with(2, portrait).with(shop.giftCard("25.00")).pays();
        Cart open = shop.cart(shop.customer("Paolo")).with(portrait);

        assertThat(orders.findAll(List.of(open.orderId(), -1L, paid.orderId())))
                .containsExactlyInAnyOrder(
                        orders.find(paid.orderId()).orElseThrow(),
                        orders.find(open.orderId()).orElseThrow());
        assertThat(orders.findAll(List.of())).isEmpty();
    }

    @Test
    void thousands_are_read_as_few_are_whether_their_payments_have_transactions_or_not() {
        Cart paid = shop.cart(maria).with(2, portrait).pays();
        Cart open = shop.cart(shop.customer("Paolo")).with(portrait);
        Cart untouched = shop.cart(maria).with(portrait).pays();
        loyalty.jdbc()
                .update(
                        "DELETE FROM BLC_ORDER_PAYMENT_TRANSACTION WHERE ORDER_PAYMENT IN (SELECT ORDER_PAYMENT_ID"
                                + " FROM BLC_ORDER_PAYMENT WHERE ORDER_ID = ?) AND PARENT_TRANSACTION IS NOT NULL",
                        untouched.orderId());
        loyalty.jdbc()
                .update(
                        "DELETE FROM BLC_ORDER_PAYMENT_TRANSACTION WHERE ORDER_PAYMENT IN (SELECT ORDER_PAYMENT_ID"
                                + " FROM BLC_ORDER_PAYMENT WHERE ORDER_ID = ?)",
                        untouched.orderId());
        List<Long> few = List.of(paid.orderId(), open.orderId(), untouched.orderId());
        List<Long> many = Stream.concat(Stream.iterate(-1L, id -> id - 1).limit(1_200), few.stream())
                .toList();

        assertThat(orders.findAll(many)).containsExactlyInAnyOrderElementsOf(orders.findAll(few));
    }

    @Test
    void more_orders_cost_no_more_statements() {
        List<Long> ids = Stream.generate(
                        () -> shop.cart(maria).with(portrait).pays().orderId())
                .limit(6)
                .toList();
        orders.findAll(ids);

        assertThat(statements(ids)).isEqualTo(statements(ids.subList(0, 3)));
    }

    /** The fewest of some looks: the store's own workers read orders meanwhile, and are counted too. */
    private long statements(List<Long> ids) {
        return LongStream.generate(() -> statementsOfOneLook(ids))
                .limit(10)
                .min()
                .orElseThrow();
    }

    private long statementsOfOneLook(List<Long> ids) {
        Statistics statistics = store.bean("entityManagerFactory", HibernateEntityManagerFactory.class)
                .getSessionFactory()
                .getStatistics();
        statistics.setStatisticsEnabled(true);
        long before = statistics.getPrepareStatementCount();
        orders.findAll(ids);
        return statistics.getPrepareStatementCount() - before;
    }

    @Test
    void an_order_that_is_gone_is_empty() {
        assertThat(orders.find(-1)).isEmpty();
    }

    @Test
    void a_guest_is_not_registered() {
        Cart cart = shop.cart(shop.guest()).with(portrait);

        assertThat(orders.find(cart.orderId()).orElseThrow().registered()).isFalse();
    }

    @Test
    void a_gift_card_on_the_order_is_recognised_by_its_fulfilment() {
        Cart cart = shop.cart(maria).with(shop.giftCard("25.00"));

        assertThat(orders.find(cart.orderId()).orElseThrow().lines())
                .singleElement()
                .satisfies(line -> assertThat(line.giftCard()).isTrue());
    }

    @Test
    void a_submitted_order_without_decision_is_found_once_its_grace_is_over() {
        Cart cart = shop.cart(maria).with(portrait).pays();
        loyalty.awarded(cart);
        assertThat(undecided(cart, Instant.now().plusSeconds(60))).isEmpty();

        loyalty.jdbc().update("DELETE FROM LOY_ORDER_DECISION WHERE ORDER_ID = ?", cart.orderId());

        assertThat(undecided(cart, Instant.now().minus(Duration.ofMinutes(2)))).isEmpty();
        assertThat(undecided(cart, Instant.now().plusSeconds(60))).containsExactly(cart.orderId());
    }

    @Test
    void a_decided_order_that_is_no_longer_submitted_is_found() {
        Cart cart = shop.cart(maria).with(portrait).pays();
        loyalty.awarded(cart);
        assertThat(orders.withdrawn(cart.orderId() - 1, 1)).isEmpty();

        new Within(store)
                .committed(() -> loyalty.jdbc()
                        .update("UPDATE BLC_ORDER SET ORDER_STATUS = 'CANCELLED' WHERE ORDER_ID = ?", cart.orderId()));

        assertThat(orders.withdrawn(cart.orderId() - 1, 1)).containsExactly(cart.orderId());
        assertThat(orders.find(cart.orderId()).orElseThrow().state()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void recent_orders_begin_where_ids_pass_the_moment() {
        Cart older = shop.cart(maria).with(portrait);
        Cart newer = shop.cart(maria).with(portrait);
        loyalty.jdbc()
                .update(
                        "UPDATE BLC_ORDER SET DATE_CREATED = DATE_CREATED - INTERVAL '1' DAY WHERE ORDER_ID <= ?",
                        older.orderId());

        assertThat(orders.lowestRecentId(Instant.now().minus(Duration.ofHours(2))))
                .isEqualTo(newer.orderId());
        assertThat(orders.lowestRecentId(Instant.now().plus(Duration.ofHours(2))))
                .isGreaterThan(newer.orderId());
    }

    private List<Long> undecided(Cart cart, Instant submittedBefore) {
        return orders.undecided(cart.orderId() - 1, submittedBefore, 1).stream()
                .filter(id -> id == cart.orderId())
                .toList();
    }
}
