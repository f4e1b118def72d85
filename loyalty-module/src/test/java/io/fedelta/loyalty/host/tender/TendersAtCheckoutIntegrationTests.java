package io.fedelta.loyalty.host.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fedelta.loyalty.card.Card;
import io.fedelta.loyalty.purse.PurseEntryKind;
import io.fedelta.loyalty.purse.service.Purses;
import io.fedelta.loyalty.tender.HoldState;
import io.fedelta.loyalty.tender.TenderKind;
import io.fedelta.loyalty.testing.BroadleafStore;
import io.fedelta.loyalty.testing.Cart;
import io.fedelta.loyalty.testing.CheckoutFaults;
import io.fedelta.loyalty.testing.Loyalty;
import io.fedelta.loyalty.testing.Shop;
import io.fedelta.loyalty.testing.Tenders;
import io.fedelta.loyalty.testing.TestGateway;
import io.fedelta.loyalty.testing.TestGateway.Answer;
import io.fedelta.loyalty.testing.Together;
import java.util.List;
import java.util.stream.Stream;
import org.broadleafcommerce.core.checkout.service.exception.CheckoutException;
import org.broadleafcommerce.core.order.service.OrderService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Cards in the host's real checkout. */
class TendersAtCheckoutIntegrationTests {

    private final BroadleafStore store = BroadleafStore.running();
    private final Shop shop = new Shop(store);
    private final Loyalty loyalty = new Loyalty(store).earning("1").withLadder(1_000_000);
    private final Tenders tenders = new Tenders(store);
    private final long anna = shop.customer("Anna");
    private final long portrait = shop.product("Portrait", "80.00");

    @AfterEach
    void nothing_is_missing_or_doubled() {
        TestGateway.answers(Answer.PAYS);
        tenders.assertNothingMissingOrDoubled();
    }

    @Test
    void a_card_pays_a_whole_order_and_keeps_the_rest() {
        Card card = tenders.card("100");
        Cart cart = shop.cart(anna).with(portrait);
        tenders.plan(cart, card);

        placed(cart);

        assertThat(cart.isSubmitted()).isTrue();
        assertThat(tenders.balance(card)).isEqualTo("20.00");
        assertThat(tenders.states(cart)).containsExactly(HoldState.CONFIRMED);
        loyalty.decided(cart.orderId());
    }

    @Test
    void m11_cards_of_40_and_60_pay_an_order_of_80_and_20_are_left_on_the_second() {
        Card small = tenders.card("40");
        Card large = tenders.card("60");
        Cart cart = shop.cart(anna).with(portrait);
        tenders.plan(cart, small, large);

        assertThat(tenders.amounts(cart)).containsExactly("40.00", "40.00");
        placed(cart);

        assertThat(tenders.balance(small)).isEqualTo("0.00");
        assertThat(tenders.balance(large)).isEqualTo("20.00");
    }

    @Test
    void the_card_payment_beside_it_pays_the_rest_and_what_the_card_paid_does_not_earn() {
        Card card = tenders.card("30");
        Cart cart = shop.cart(anna).with(portrait);
        tenders.plan(cart, card);
        cart.laysPayment();

        placed(cart);

        assertThat(loyalty.awarded(cart).points().value()).isEqualTo(50);
        assertThat(tenders.balance(card)).isEqualTo("0.00");
    }

    @Test
    void amounts_grow_up_to_the_limit_shrink_and_come_back_with_the_cart() {
        Card card = tenders.card("100");
        Cart cart = shop.cart(anna).with(portrait);
        tenders.plan(cart, card);
        assertThat(tenders.amounts(cart)).containsExactly("80.00");

        cart.with(portrait);
        assertThat(tenders.amounts(cart)).containsExactly("100.00");

        cart.changed(order -> itemsRemoved(cart));
        assertThat(tenders.amounts(cart)).containsExactly("0.00");

        cart.with(portrait);
        assertThat(tenders.amounts(cart)).containsExactly("80.00");
    }

    @Test
    void gift_cards_are_never_paid_for_by_a_card() {
        Card card = tenders.card("100");
        Cart cart = shop.cart(anna).with(portrait).with(shop.giftCard("50.00"));
        tenders.plan(cart, card);

        assertThat(tenders.amounts(cart)).containsExactly("80.00");
    }

    @Test
    void what_pays_nothing_is_not_held() {
        Card first = tenders.card("100");
        Card second = tenders.card("100");
        Cart cart = shop.cart(anna).with(portrait);
        tenders.plan(cart, first, second);

        placed(cart);

        assertThat(tenders.states(cart)).hasSize(1);
        assertThat(tenders.balance(second)).isEqualTo("100.00");
    }

    @ParameterizedTest
    @EnumSource(names = {"DECLINES", "BREAKS_DOWN"})
    void nothing_is_lost_when_the_card_payment_beside_it_fails_and_the_cart_keeps_its_plan(Answer answer) {
        Card card = tenders.card("30");
        Cart cart = shop.cart(anna).with(portrait);
        tenders.plan(cart, card);
        cart.laysPayment();
        TestGateway.answers(answer);

        assertThatThrownBy(() -> placed(cart)).isInstanceOf(CheckoutException.class);

        assertThat(tenders.free(card)).isEqualTo("30.00");
        assertThat(cart.isSubmitted()).isFalse();
        assertThat(tenders.amounts(cart)).containsExactly("30.00");
        TestGateway.answers(Answer.PAYS);
        placed(cart);
        assertThat(tenders.balance(card)).isEqualTo("0.00");
        assertThat(loyalty.awarded(cart).points().value()).isEqualTo(50);
    }

    @RepeatedTest(5)
    void m4_of_two_carts_that_spend_one_card_at_the_same_moment_one_stops_unpaid() {
        Card card = tenders.card("80");
        List<Cart> carts =
                Stream.of(1, 2).map(number -> shop.cart(anna).with(portrait)).toList();
        carts.forEach(cart -> tenders.plan(cart, card));

        List<Boolean> paid = Together.run(2, thread -> () -> isPlaced(carts.get(thread)));

        assertThat(paid).containsExactlyInAnyOrder(true, false);
        Cart loser = carts.get(paid.indexOf(false));
        assertThat(loser.isSubmitted()).isFalse();
        assertThat(tenders.amounts(loser)).isEmpty();
        assertThat(tenders.balance(card)).isEqualTo("0.00");
    }

    @Test
    void twenty_carts_that_spend_one_card_of_100_on_10_each_make_ten_orders() {
        long frame = shop.product("Frame", "10.00");
        Card card = tenders.card("100");
        List<Cart> carts =
                Stream.generate(() -> shop.cart(anna).with(frame)).limit(20).toList();
        carts.forEach(cart -> tenders.plan(cart, card));

        List<Boolean> paid = Together.run(20, thread -> () -> isPlaced(carts.get(thread)));

        assertThat(paid).filteredOn(Boolean::booleanValue).hasSize(10);
        assertThat(carts).filteredOn(Cart::isSubmitted).hasSize(10);
        assertThat(tenders.balance(card)).isEqualTo("0.00");
    }

    static Stream<String> activities() {
        return new CheckoutFaults(BroadleafStore.running()).activities().stream();
    }

    @ParameterizedTest
    @MethodSource("activities")
    void m5_wherever_the_workflow_fails_the_money_is_back_once_and_the_next_try_succeeds(String activity) {
        Card card = tenders.card("30");
        Cart cart = shop.cart(anna).with(portrait);
        tenders.plan(cart, card);
        cart.laysPayment();

        try (CheckoutFaults faults = new CheckoutFaults(store).failingAfter(activity)) {
            assertThatThrownBy(() -> placed(cart)).isInstanceOf(CheckoutException.class);
        }

        assertThat(tenders.free(card)).isEqualTo("30.00");
        tenders.settleEverything();
        assertThat(tenders.balance(card)).isEqualTo("30.00");
        assertThat(tenders.amounts(cart)).containsExactly("30.00");
        cart.laysPayment();
        placed(cart);
        assertThat(tenders.balance(card)).isEqualTo("0.00");
    }

    @Test
    void when_the_last_save_fails_the_money_comes_back_by_settlement_once() {
        Card card = tenders.card("80");
        Cart cart = shop.cart(anna).with(portrait);
        tenders.plan(cart, card);

        try (CheckoutFaults faults = new CheckoutFaults(store).failingInTheLastSave()) {
            assertThatThrownBy(() -> placed(cart)).isInstanceOf(Exception.class);
        }
        tenders.settleEverything();
        tenders.settleEverything();

        assertThat(tenders.balance(card)).isEqualTo("80.00");
        assertThat(history(card)).containsExactly(PurseEntryKind.RETURNED, PurseEntryKind.SPENT, PurseEntryKind.ISSUED);
        placed(cart);
        assertThat(cart.isSubmitted()).isTrue();
        assertThat(tenders.balance(card)).isEqualTo("0.00");
    }

    @Test
    void a_retry_right_after_a_failed_last_save_spends_no_more() {
        Card card = tenders.card("100");
        Cart cart = shop.cart(anna).with(portrait);
        tenders.plan(cart, card);
        try (CheckoutFaults faults = new CheckoutFaults(store).failingInTheLastSave()) {
            assertThatThrownBy(() -> placed(cart)).isInstanceOf(Exception.class);
        }

        placed(cart);
        tenders.settleEverything();

        assertThat(cart.isSubmitted()).isTrue();
        assertThat(history(card)).containsExactly(PurseEntryKind.SPENT, PurseEntryKind.ISSUED);
        assertThat(tenders.balance(card)).isEqualTo("20.00");
    }

    @Test
    void what_an_earlier_checkout_has_spent_pays_for_no_gift_card_that_is_bought_instead() {
        Card card = tenders.card("80");
        Cart cart = shop.cart(anna).with(portrait);
        tenders.plan(cart, card);
        try (CheckoutFaults faults = new CheckoutFaults(store).failingInTheLastSave()) {
            assertThatThrownBy(() -> placed(cart)).isInstanceOf(Exception.class);
        }
        cart.changed(order -> itemsRemoved(cart));
        cart.with(shop.giftCard("80.00"));

        assertThatThrownBy(() -> placed(cart)).isInstanceOf(CheckoutException.class);

        assertThat(tenders.balance(card)).isEqualTo("80.00");
    }

    /** The host keeps a declined transaction on the payment, and would stumble over a second one of its type. */
    @Test
    void what_was_given_back_before_the_gateway_was_asked_declines_and_the_next_try_pays() {
        Card card = tenders.card("80");
        Cart cart = shop.cart(anna).with(portrait);
        tenders.plan(cart, card);
        Runnable reaper = () -> tenders.holds()
                .ofOrder(cart.orderId())
                .forEach(hold -> tenders.holds().release(hold.holdId()));

        try (CheckoutFaults faults = new CheckoutFaults(store).doingAfter("blLoyaltyHoldTendersActivity", reaper)) {
            assertThatThrownBy(() -> placed(cart)).isInstanceOf(CheckoutException.class);
        }
        placed(cart);

        assertThat(cart.isSubmitted()).isTrue();
        assertThat(tenders.balance(card)).isEqualTo("0.00");
        assertThat(history(card))
                .containsExactly(
                        PurseEntryKind.SPENT, PurseEntryKind.RETURNED, PurseEntryKind.SPENT, PurseEntryKind.ISSUED);
    }

    @Test
    void of_two_cards_one_of_which_was_blocked_since_neither_is_touched() {
        Card first = tenders.card("40");
        Card second = tenders.card("60");
        Cart cart = shop.cart(anna).with(portrait);
        tenders.plan(cart, first, second);
        store.bean("blLoyaltyJdbcTemplate", JdbcTemplate.class)
                .update("UPDATE LOY_CARD SET STATE = 'BLOCKED' WHERE CARD_ID = ?", second.cardId());

        assertThatThrownBy(() -> placed(cart)).isInstanceOf(CheckoutException.class);

        assertThat(tenders.states(cart)).isEmpty();
        assertThat(history(first)).containsExactly(PurseEntryKind.ISSUED);
        assertThat(tenders.amounts(cart)).containsExactly("40.00");
    }

    @Test
    void a_tender_that_is_taken_off_pays_nothing_and_the_others_pay_more() {
        Card first = tenders.card("50");
        Card second = tenders.card("50");
        Cart cart = shop.cart(anna).with(portrait);
        tenders.plan(cart, first, second);
        assertThat(tenders.amounts(cart)).containsExactly("50.00", "30.00");

        store.inRequest(() -> tenders.carts().remove(cart.order(), TenderKind.GIFT_CARD, first.purseId()));

        assertThat(tenders.amounts(cart)).containsExactly("50.00");
    }

    @Test
    void a_plan_may_be_sent_again_and_again() {
        Card card = tenders.card("50");
        Cart cart = shop.cart(anna).with(portrait);
        tenders.plan(cart, card);
        tenders.plan(cart, card);

        assertThat(tenders.amounts(cart)).containsExactly("50.00");
        cart.seen(order -> assertThat(order.getPayments()).hasSize(1));
    }

    @Test
    void an_order_is_no_cart() {
        Cart cart = shop.cart(anna).with(portrait).pays();

        assertThatThrownBy(() -> tenders.plan(cart, tenders.card("50"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_cart_without_a_currency_is_not_planned() {
        Cart cart = shop.cart(anna).with(portrait).saved(order -> order.setCurrency(null));

        assertThatThrownBy(() -> tenders.plan(cart, tenders.card("50"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_pays_a_submitted_order_stays_spent_when_it_is_settled() {
        Card card = tenders.card("80");
        Cart cart = shop.cart(anna).with(portrait);
        tenders.plan(cart, card);
        placed(cart);

        tenders.settleEverything();

        assertThat(tenders.balance(card)).isEqualTo("0.00");
        assertThat(tenders.states(cart)).containsExactly(HoldState.CONFIRMED);
    }

    private List<PurseEntryKind> history(Card card) {
        return store.bean("blLoyaltyPurses", Purses.class).history(card.purseId(), 0, 10).rows().stream()
                .map(entry -> entry.kind())
                .toList();
    }

    private void itemsRemoved(Cart cart) {
        OrderService orders = store.bean("blOrderService", OrderService.class);
        List<Long> items =
                cart.order().getOrderItems().stream().map(item -> item.getId()).toList();
        items.forEach(item -> {
            try {
                orders.removeItem(cart.orderId(), item, true);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    private boolean isPlaced(Cart cart) {
        try {
            placed(cart);
            return true;
        } catch (Exception refused) {
            return false;
        }
    }

    private void placed(Cart cart) {
        store.inRequest(cart::checkout);
    }
}
