package io.fedelta.loyalty.host.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.card.Card;
import io.fedelta.loyalty.earning.service.OrderAwarding;
import io.fedelta.loyalty.payment.OrderAction;
import io.fedelta.loyalty.payment.OrderCommand.Cancel;
import io.fedelta.loyalty.payment.OrderCommand.RefundAmount;
import io.fedelta.loyalty.payment.StepState;
import io.fedelta.loyalty.tender.HoldState;
import io.fedelta.loyalty.testing.Cart;
import io.fedelta.loyalty.testing.Tenders;
import io.fedelta.loyalty.testing.Together;
import java.math.BigDecimal;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What merchants and other software give back of an order goes back to the card that paid it. */
class TenderRefundsIntegrationTests extends OrderActionsBench {

    private final Tenders tenders = new Tenders(store);

    @AfterEach
    void nothing_is_missing_or_doubled() {
        tenders.assertNothingMissingOrDoubled();
    }

    @Test
    void a_refund_of_the_order_page_goes_back_to_the_same_card_once() {
        Card card = tenders.card("100");
        Cart order = paidWith(card);

        OrderAction action = taken(order, new RefundAmount(new BigDecimal("30.00")));
        tellAndSettle(order);

        assertThat(action.steps()).extracting(step -> step.state()).containsExactly(StepState.DONE);
        assertThat(tenders.balance(card)).isEqualTo("55.00");
        assertThat(money(order).refunded()).isEqualByComparingTo("30.00");
    }

    /** Somebody gave a part back without the store's books: these must not tell of more than really went back. */
    @Test
    void a_refund_is_booked_with_what_was_left_of_the_card_payment() {
        Card card = tenders.card("100");
        Cart order = paidWith(card);
        String holdId = tenders.holds().ofOrder(order.orderId()).get(0).holdId();
        tenders.holds().refund(holdId, new BigDecimal("50"), "by hand");

        OrderAction action = taken(order, new RefundAmount(new BigDecimal("40.00")));

        assertThat(action.steps()).extracting(step -> step.state()).containsExactly(StepState.DONE);
        assertThat(money(order).refunded()).isEqualByComparingTo("25.00");
        assertThat(tenders.balance(card)).isEqualTo("100.00");
    }

    @Test
    void several_administrators_give_back_no_more_than_the_card_has_paid() {
        Card card = tenders.card("100");
        Cart order = paidWith(card);

        Together.run(6, thread -> () -> actions.take(order.orderId(), new RefundAmount(new BigDecimal("40")), note()));
        tellAndSettle(order);

        assertThat(tenders.balance(card)).isEqualTo("65.00");
    }

    @Test
    void a_cancellation_that_gives_back_gives_back_everything_once() {
        Card card = tenders.card("100");
        Cart order = paidWith(card);
        taken(order, new RefundAmount(new BigDecimal("30.00")));

        taken(order, new Cancel(true));
        tellAndSettle(order);
        tellAndSettle(order);

        assertThat(tenders.balance(card)).isEqualTo("100.00");
    }

    @Test
    void m5_an_order_that_other_software_cancels_gives_its_money_back_once() {
        Card card = tenders.card("100");
        Cart order = paidWith(card);

        order.saved(host -> host.setStatus(OrderStatus.CANCELLED));
        tellAndSettle(order);
        tellAndSettle(order);

        assertThat(tenders.balance(card)).isEqualTo("100.00");
        assertThat(tenders.states(order)).containsExactly(HoldState.RELEASED);
    }

    @Test
    void refunds_and_voids_that_other_software_writes_are_followed_once() {
        Card card = tenders.card("100");
        Cart order = paidWith(card);

        order.transaction(PaymentTransactionType.REFUND, "10.00");
        tellAndSettle(order);
        tellAndSettle(order);
        assertThat(tenders.balance(card)).isEqualTo("35.00");

        order.transaction(PaymentTransactionType.VOID, "65.00");
        tellAndSettle(order);
        assertThat(tenders.balance(card)).isEqualTo("100.00");
    }

    @Test
    void a_refund_by_hand_after_one_by_our_gateway_gives_back_only_its_own_part() {
        Card card = tenders.card("100");
        Cart order = paidWith(card);
        taken(order, new RefundAmount(new BigDecimal("20.00")));

        order.transaction(PaymentTransactionType.REFUND, "5.00");
        tellAndSettle(order);

        assertThat(tenders.balance(card)).isEqualTo("50.00");
    }

    @Test
    void refunds_are_followed_while_the_programme_is_off() {
        Card card = tenders.card("100");
        Cart order = paidWith(card);
        loyalty.ruled(io.fedelta.loyalty.programme.ProgrammeRules.OFF);

        order.transaction(PaymentTransactionType.REFUND, "10.00");
        tellAndSettle(order);

        assertThat(tenders.balance(card)).isEqualTo("35.00");
    }

    @Test
    void what_pays_an_order_is_not_given_back_because_other_software_writes_another_reference() {
        Card card = tenders.card("100");
        Cart order = paidWith(card);
        order.saved(host -> host.getPayments().get(0).setReferenceNumber("ERP-4711"));

        tenders.settleEverything();

        assertThat(tenders.balance(card)).isEqualTo("25.00");
        assertThat(tenders.states(order)).containsExactly(HoldState.CONFIRMED);
    }

    private Cart paidWith(Card card) {
        Cart cart = portrait();
        tenders.plan(cart, card);
        store.inRequest(cart::checkout);
        loyalty.decided(cart.orderId());
        return cart;
    }

    /** What queue and recurring task do. */
    private void tellAndSettle(Cart order) {
        store.bean("blLoyaltyOrderAwarding", OrderAwarding.class).decide(order.orderId());
        tenders.settleDue();
    }
}
