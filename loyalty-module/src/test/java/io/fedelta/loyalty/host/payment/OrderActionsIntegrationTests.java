package io.fedelta.loyalty.host.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.earning.Decision.State;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.payment.ActionNote;
import io.fedelta.loyalty.payment.ActionResult;
import io.fedelta.loyalty.payment.ActionResult.Refused;
import io.fedelta.loyalty.payment.ActionResult.Taken;
import io.fedelta.loyalty.payment.OrderAction;
import io.fedelta.loyalty.payment.OrderActions;
import io.fedelta.loyalty.payment.OrderCommand;
import io.fedelta.loyalty.payment.OrderCommand.Cancel;
import io.fedelta.loyalty.payment.OrderCommand.Capture;
import io.fedelta.loyalty.payment.OrderCommand.RecordPayment;
import io.fedelta.loyalty.payment.OrderCommand.RefundAmount;
import io.fedelta.loyalty.payment.OrderCommand.RefundUnits;
import io.fedelta.loyalty.payment.OrderCommand.VoidTransaction;
import io.fedelta.loyalty.payment.OrderMoney;
import io.fedelta.loyalty.payment.PaymentMethod;
import io.fedelta.loyalty.payment.Refusal;
import io.fedelta.loyalty.payment.StepState;
import io.fedelta.loyalty.programme.EarningBase;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Ratio;
import io.fedelta.loyalty.testing.BroadleafStore;
import io.fedelta.loyalty.testing.Cart;
import io.fedelta.loyalty.testing.Loyalty;
import io.fedelta.loyalty.testing.Shop;
import io.fedelta.loyalty.testing.TestGateway;
import io.fedelta.loyalty.testing.TestGateway.Answer;
import io.fedelta.loyalty.testing.Together;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The merchant's actions on real orders of the host. */
class OrderActionsIntegrationTests {

    private final BroadleafStore store = BroadleafStore.running();
    private final Shop shop = new Shop(store);
    private final Loyalty loyalty = new Loyalty(store);
    private final OrderActions actions = store.bean("blLoyaltyOrderActions", OrderActions.class);
    private final long maria = shop.customer("Maria");

    @BeforeEach
    void the_programme_is_on() {
        loyalty.earning("1").withLadder();
    }

    @AfterEach
    void the_gateway_pays_again() {
        TestGateway.answers(Answer.PAYS);
    }

    @Test
    void the_award_comes_with_the_last_payment_that_covers_the_total() {
        Cart order = portraitOnPromise();
        assertThat(loyalty.decided(order.orderId()).state()).isEqualTo(State.WAITING);

        taken(order, received("25.00"));
        assertThat(loyalty.decided(order.orderId()).state()).isEqualTo(State.WAITING);
        assertThat(money(order).open()).isEqualByComparingTo("50.00");

        Instant balanceAt = now();
        taken(order, new RecordPayment(new BigDecimal("50.00"), balanceAt, PaymentMethod.TRANSFER, "receipt 7"));
        assertThat(loyalty.awarded(order).points().value()).isEqualTo(75);
        assertThat(loyalty.entries(maria).get(0).occurredAt()).isEqualTo(balanceAt);
        assertThat(loyalty.points(maria)).isEqualTo(75);
    }

    @Test
    void a_payment_is_an_ordinary_transaction_of_the_host() {
        Cart order = portraitOnPromise();
        taken(order, received("25.00"));
        order.seen(live -> assertThat(live.getPayments().get(0).getTransactions())
                .filteredOn(transaction -> transaction.getParentTransaction() != null)
                .singleElement()
                .satisfies(transaction -> {
                    assertThat(transaction.getType().getType()).isEqualTo("CAPTURE");
                    assertThat(transaction.getSuccess()).isTrue();
                    assertThat(transaction.getAmount().getAmount()).isEqualByComparingTo("25.00");
                    assertThat(transaction.getRawResponse()).isEqualTo("CASH");
                }));
    }

    @Test
    void money_that_nobody_promised_becomes_a_payment_of_its_own() {
        TestGateway.answers(Answer.ONLY_AUTHORIZES);
        Cart order = portrait().pays();
        loyalty.decided(order.orderId());
        taken(order, new RecordPayment(new BigDecimal("75.00"), now(), PaymentMethod.TRANSFER, ""));
        assertThat(loyalty.awarded(order).points().value()).isEqualTo(75);
        order.seen(live -> assertThat(live.getPayments())
                .anyMatch(payment -> payment.getType().getType().equals("WIRE")));
    }

    @Test
    void an_authorization_is_captured_through_its_gateway() {
        TestGateway.answers(Answer.ONLY_AUTHORIZES);
        Cart order = portrait().pays();
        assertThat(loyalty.decided(order.orderId()).state()).isEqualTo(State.WAITING);
        TestGateway.answers(Answer.PAYS);

        OrderAction action = taken(order, new Capture(held(order), new BigDecimal("75.00")));

        assertThat(action.steps().get(0).state()).isEqualTo(StepState.DONE);
        assertThat(TestGateway.moved()).contains("capture 75.00 of " + order.orderId());
        assertThat(loyalty.awarded(order).points().value()).isEqualTo(75);
    }

    @Test
    void a_gateway_that_declines_moves_nothing_and_can_be_asked_again() {
        Cart order = portrait().pays();
        TestGateway.answers(Answer.DECLINES);
        OrderAction action = taken(order, new RefundAmount(new BigDecimal("75.00")));
        assertThat(action.steps().get(0).state()).isEqualTo(StepState.REFUSED);
        assertThat(money(order).refundable()).isEqualByComparingTo("75.00");
        TestGateway.answers(Answer.PAYS);
        assertThat(taken(order, new RefundAmount(new BigDecimal("75.00")))
                        .steps()
                        .get(0)
                        .state())
                .isEqualTo(StepState.DONE);
        assertThat(money(order).refunded()).isEqualByComparingTo("75.00");
    }

    @Test
    void what_a_broken_gateway_may_have_done_counts_as_gone_until_the_merchant_knows() {
        Cart order = portrait().pays();
        TestGateway.answers(Answer.BREAKS_DOWN);
        OrderAction action = taken(order, new RefundAmount(new BigDecimal("70.00")));
        assertThat(action.has(StepState.ASKED)).isTrue();
        assertThat(refused(order, new RefundAmount(new BigDecimal("10.00")))
                        .atMost()
                        .orElseThrow())
                .isEqualByComparingTo("5.00");

        assertThat(actions.settle(order.orderId(), action.actionNo(), 1, true, "anna"))
                .isTrue();
        assertThat(actions.settle(order.orderId(), action.actionNo(), 1, false, "anna"))
                .isFalse();
        assertThat(money(order).refunded()).isEqualByComparingTo("70.00");
        assertThat(money(order).refundable()).isEqualByComparingTo("5.00");
    }

    @Test
    void what_a_broken_gateway_has_not_done_can_be_done_again() {
        Cart order = portrait().pays();
        TestGateway.answers(Answer.BREAKS_DOWN);
        OrderAction action = taken(order, new RefundAmount(new BigDecimal("70.00")));
        assertThat(actions.settle(order.orderId(), action.actionNo(), 1, false, "anna"))
                .isTrue();
        assertThat(money(order).refundable()).isEqualByComparingTo("75.00");
    }

    @Test
    void a_double_click_counts_once() {
        Cart order = portraitOnPromise();
        ActionNote note = note();
        List<ActionResult> results =
                Together.run(4, thread -> () -> actions.take(order.orderId(), received("25.00"), note));
        assertThat(results).allMatch(Taken.class::isInstance);
        assertThat(money(order).captured()).isEqualByComparingTo("25.00");
        assertThat(actions.history(order.orderId(), 0, 10).total()).isEqualTo(1);
    }

    @Test
    void two_administrators_at_once_never_refund_more_than_came_in() {
        Cart order = portraitOnPromise();
        taken(order, received("75.00"));
        List<ActionResult> results = Together.run(
                6, thread -> () -> actions.take(order.orderId(), new RefundAmount(new BigDecimal("40.00")), note()));
        assertThat(results).filteredOn(Taken.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn(Refused.class::isInstance)
                .extracting(result -> ((Refused) result).reason())
                .containsOnly(Refusal.MORE_THAN_RECEIVED);
        assertThat(money(order).refunded()).isEqualByComparingTo("40.00");
    }

    @Test
    void units_are_refunded_once_and_known_by_their_line() {
        long print = shop.product("Print", "10.00");
        Cart order = shop.cart(maria).with(3, print).pays();
        long item = store.inRequest(() -> order.order().getOrderItems().get(0).getId());
        OrderAction action = taken(order, new RefundUnits(Map.of(item, 2)));
        assertThat(action.amount()).isEqualByComparingTo("20.00");
        assertThat(action.detail()).isEqualTo("2 \u00d7 Print");
        assertThat(action.units()).isEqualTo(Map.of(item, 2));
        assertThat(loyalty.jdbc()
                        .queryForObject(
                                "SELECT QUANTITY FROM LOY_REFUND_LINE WHERE TRANSACTION_ID = ?",
                                Integer.class,
                                action.steps().get(0).transactionId().orElseThrow()))
                .isEqualTo(2);
        assertThat(refused(order, new RefundUnits(Map.of(item, 2))).reason()).isEqualTo(Refusal.NO_SUCH_UNITS);
        assertThat(taken(order, new RefundUnits(Map.of(item, 1))).amount()).isEqualByComparingTo("10.00");
    }

    @Test
    void thirty_percent_and_then_the_rest_are_taken_back_with_the_money() {
        Cart order = portrait().pays();
        loyalty.awarded(order);
        taken(order, new RefundAmount(new BigDecimal("22.50")));
        loyalty.decided(order.orderId());
        assertThat(loyalty.points(maria)).isEqualTo(53);
        taken(order, new RefundAmount(new BigDecimal("52.50")));
        loyalty.decided(order.orderId());
        assertThat(loyalty.points(maria)).isZero();
    }

    @Test
    void refunded_units_take_the_points_of_their_line() {
        long print = shop.product("Print", "10.00");
        Cart order = portrait().with(3, print).pays();
        assertThat(loyalty.awarded(order).points().value()).isEqualTo(105);
        long prints = store.inRequest(() -> order.order().getOrderItems().stream()
                .filter(item -> item.getQuantity() == 3)
                .findFirst()
                .orElseThrow()
                .getId());
        taken(order, new RefundUnits(Map.of(prints, 2)));
        loyalty.decided(order.orderId());
        assertThat(loyalty.points(maria)).isEqualTo(85);
    }

    @Test
    void cash_on_delivery_that_counted_at_once_is_recorded_and_refunded_without_another_award() {
        loyalty.ruled(new ProgrammeRules(true, true, Ratio.of("1"), EarningBase.DEFAULT, true, true));
        Cart order = portraitOnPromise();
        assertThat(loyalty.awarded(order).points().value()).isEqualTo(75);
        taken(order, received("75.00"));
        loyalty.decided(order.orderId());
        assertThat(loyalty.points(maria)).isEqualTo(75);
        taken(order, new RefundAmount(new BigDecimal("22.50")));
        loyalty.decided(order.orderId());
        assertThat(loyalty.points(maria)).isEqualTo(53);
    }

    @Test
    void a_promise_that_was_not_kept_is_voided_and_takes_its_points_along() {
        loyalty.ruled(new ProgrammeRules(true, true, Ratio.of("1"), EarningBase.DEFAULT, true, true));
        Cart order = portraitOnPromise();
        loyalty.awarded(order);
        taken(order, new VoidTransaction(held(order)));
        loyalty.decided(order.orderId());
        assertThat(loyalty.points(maria)).isZero();
    }

    @Test
    void a_line_of_another_order_is_refused() {
        Cart order = portrait().pays();
        Cart other = portrait().pays();
        long foreign =
                store.inRequest(() -> other.order().getOrderItems().get(0).getId());
        assertThat(refused(order, new RefundUnits(Map.of(foreign, 1))).reason()).isEqualTo(Refusal.NO_SUCH_UNITS);
    }

    @Test
    void a_transaction_of_another_order_is_refused() {
        Cart order = portrait().pays();
        Cart other = portrait().pays();
        long foreign = money(other).received().get(0).transactionId();
        assertThat(refused(order, new VoidTransaction(foreign)).reason()).isEqualTo(Refusal.NO_SUCH_TRANSACTION);
    }

    @Test
    void voiding_a_capture_goes_through_its_gateway() {
        Cart order = portrait().pays();
        taken(order, new VoidTransaction(money(order).received().get(0).transactionId()));
        assertThat(TestGateway.moved()).contains("voidPayment 75.00 of " + order.orderId());
        assertThat(money(order).captured()).isZero();
        assertThat(money(order).open()).isEqualByComparingTo("75.00");
    }

    @Test
    void a_cancelled_order_loses_its_award_and_its_money_goes_back() {
        Cart order = portrait().pays();
        loyalty.awarded(order);
        taken(order, new Cancel(true));
        order.seen(live -> assertThat(live.getStatus()).isEqualTo(OrderStatus.CANCELLED));
        assertThat(TestGateway.moved()).contains("refund 75.00 of " + order.orderId());
        loyalty.decided(order.orderId());
        assertThat(loyalty.points(maria)).isZero();
        assertThat(refused(order, new Cancel(true)).reason()).isEqualTo(Refusal.CANCELLED);
        order.seen(live -> assertThat(live.getTotal().getAmount()).isEqualByComparingTo("75.00"));
    }

    @Test
    void cancelling_may_leave_the_money_where_it_is() {
        Cart order = portrait().pays();
        taken(order, new Cancel(false));
        assertThat(money(order).refundable()).isEqualByComparingTo("75.00");
        taken(order, new RefundAmount(new BigDecimal("75.00")));
        assertThat(money(order).refundable()).isZero();
    }

    @Test
    void a_cart_is_refused_and_nothing_is_kept() {
        Cart cart = portrait();
        assertThat(refused(cart, received("25.00")).reason()).isEqualTo(Refusal.NOT_SUBMITTED);
        assertThat(actions.history(cart.orderId(), 0, 10).total()).isZero();
    }

    @Test
    void an_order_that_does_not_exist_is_refused() {
        assertThat(((Refused) actions.take(-1, received("1.00"), note())).reason())
                .isEqualTo(Refusal.NO_SUCH_ORDER);
        assertThat(actions.money(-1)).isEmpty();
    }

    @Test
    void the_audit_tells_who_did_what_and_why_newest_first() {
        Cart order = portraitOnPromise();
        taken(order, received("25.00"));
        taken(order, new RefundAmount(new BigDecimal("5.00")));
        assertThat(actions.history(order.orderId(), 0, 1).rows())
                .singleElement()
                .satisfies(action -> {
                    assertThat(action.actionNo()).isEqualTo(2);
                    assertThat(action.amount()).isEqualByComparingTo("5.00");
                    assertThat(action.note().note()).isEqualTo(new ManualNote("As agreed", "anna"));
                });
        assertThat(actions.history(order.orderId(), 1, 1).rows().get(0).detail())
                .isEqualTo("CASH");
    }

    private Cart portrait() {
        return shop.cart(maria).with(shop.product("Portrait", "75.00"));
    }

    private Cart portraitOnPromise() {
        return portrait().promisesCash();
    }

    private RecordPayment received(String amount) {
        return new RecordPayment(new BigDecimal(amount), now(), PaymentMethod.CASH, "");
    }

    /** The host rounds its dates; this is after the submission and not in the future. */
    private Instant now() {
        return store.bean("blLoyaltyClock", Clock.class).instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static ActionNote note() {
        return new ActionNote(UUID.randomUUID().toString(), new ManualNote("As agreed", "anna"));
    }

    private OrderAction taken(Cart order, OrderCommand command) {
        ActionResult result = actions.take(order.orderId(), command, note());
        assertThat(result).isInstanceOf(Taken.class);
        return ((Taken) result).action();
    }

    private Refused refused(Cart order, OrderCommand command) {
        return (Refused) actions.take(order.orderId(), command, note());
    }

    private OrderMoney money(Cart order) {
        return actions.money(order.orderId()).orElseThrow();
    }

    private long held(Cart order) {
        return money(order).held().get(0).transactionId();
    }
}
