package io.fedelta.loyalty.payment;

import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.fedelta.loyalty.earning.OrderState;
import io.fedelta.loyalty.payment.ActionPlan.Impossible;
import io.fedelta.loyalty.payment.ActionPlan.Possible;
import io.fedelta.loyalty.payment.OrderCommand.Cancel;
import io.fedelta.loyalty.payment.OrderCommand.Capture;
import io.fedelta.loyalty.payment.OrderCommand.RecordPayment;
import io.fedelta.loyalty.payment.OrderCommand.RefundAmount;
import io.fedelta.loyalty.payment.OrderCommand.RefundUnits;
import io.fedelta.loyalty.payment.OrderCommand.VoidTransaction;
import io.fedelta.loyalty.programme.Goods;
import io.fedelta.loyalty.testing.MovableClock;
import io.fedelta.loyalty.testing.OrderFixture;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionPlanTests {

    private static final Instant PLACED = MovableClock.START;
    private static final Instant NOW = PLACED.plus(Duration.ofDays(7));
    private static final long CASH = 1;
    private static final long CARD = 2;

    private final List<MoneyTransaction> cash = new ArrayList<>();
    private final List<MoneyTransaction> card = new ArrayList<>();
    private OrderFixture order = order(42).line("75.00");
    private Set<Move> driven = Set.of();
    private Map<Long, Integer> refundedUnits = Map.of();
    private long lastId = 100;

    @Test
    void a_deposit_and_a_balance_are_kept_with_the_promise_to_pay() {
        long promise = promised("75.00");
        assertThat(steps(received("25.00")))
                .containsExactly(step(1, Move.CAPTURE, "25.00", Optional.of(CASH), Optional.of(promise)));
        captured(cash, "25.00", promise);

        assertThat(money().open()).isEqualByComparingTo("50.00");
        assertThat(refusal(received("50.01"))).isEqualTo(refused(Refusal.MORE_THAN_OPEN, "50.00"));
        assertThat(steps(received("50.00"))).hasSize(1);
        captured(cash, "50.00", promise);

        assertThat(money().open()).isZero();
        assertThat(refusal(received("0.01")).reason()).isEqualTo(Refusal.MORE_THAN_OPEN);
    }

    @Test
    void money_that_nobody_promised_becomes_a_payment_of_its_own() {
        assertThat(steps(received("25.00")))
                .containsExactly(step(1, Move.CAPTURE, "25.00", Optional.empty(), Optional.empty()));
    }

    @Test
    void the_audit_tells_how_the_money_came() {
        ActionPlan plan = plan(new RecordPayment(new BigDecimal("25.00"), PLACED, PaymentMethod.TRANSFER, "receipt 7"));
        assertThat(((Possible) plan).detail()).isEqualTo("TRANSFER: receipt 7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.001", "1.00001"})
    void an_amount_that_no_coins_can_pay_is_refused(String amount) {
        captured(card, "75.00", 0);
        BigDecimal odd = new BigDecimal(amount);
        assertThat(refusal(new RecordPayment(odd, PLACED, PaymentMethod.CASH, ""))
                        .reason())
                .isEqualTo(Refusal.NO_AMOUNT);
        assertThat(refusal(new RefundAmount(odd)).reason()).isEqualTo(Refusal.NO_AMOUNT);
        assertThat(refusal(new Capture(1, odd)).reason()).isEqualTo(Refusal.NO_AMOUNT);
    }

    @ParameterizedTest
    @CsvSource({"JPY, 10.5, false", "JPY, 10, true", "EUR, 10.55, true", "KWD, 1.234, true", "KWD, 1.2345, false"})
    void the_smallest_coin_depends_on_the_currency(String currency, String amount, boolean possible) {
        order = order.in(currency);
        assertThat(plan(received(amount)) instanceof Possible).isEqualTo(possible);
    }

    @Test
    void money_comes_after_the_order_and_not_in_the_future() {
        assertThat(refusal(receivedAt(PLACED.minusMillis(1))).reason()).isEqualTo(Refusal.BEFORE_THE_ORDER);
        assertThat(refusal(receivedAt(NOW.plusMillis(1))).reason()).isEqualTo(Refusal.IN_THE_FUTURE);
        assertThat(steps(receivedAt(PLACED))).hasSize(1);
        assertThat(steps(receivedAt(NOW))).hasSize(1);
    }

    @Test
    void a_cart_has_no_money_to_act_on() {
        order = order.state(OrderState.OPEN);
        assertThat(refusal(received("1")).reason()).isEqualTo(Refusal.NOT_SUBMITTED);
        assertThat(refusal(new Cancel(true)).reason()).isEqualTo(Refusal.NOT_SUBMITTED);
    }

    @Test
    void a_cancelled_order_takes_no_money_but_can_give_it_back() {
        order = order.state(OrderState.CANCELLED);
        captured(card, "75.00", 0);
        assertThat(refusal(received("1")).reason()).isEqualTo(Refusal.CANCELLED);
        assertThat(refusal(new Capture(1, BigDecimal.ONE)).reason()).isEqualTo(Refusal.CANCELLED);
        assertThat(refusal(new Cancel(false)).reason()).isEqualTo(Refusal.CANCELLED);
        assertThat(steps(new RefundAmount(new BigDecimal("75.00")))).hasSize(1);
    }

    @Test
    void an_authorization_is_captured_up_to_what_it_holds() {
        long authorized = authorized("75.00");
        assertThat(steps(new Capture(authorized, new BigDecimal("75.00"))))
                .containsExactly(step(1, Move.CAPTURE, "75.00", Optional.of(CARD), Optional.of(authorized)));
        assertThat(refusal(new Capture(authorized, new BigDecimal("75.01"))))
                .isEqualTo(refused(Refusal.MORE_THAN_HELD, "75.00"));
        assertThat(refusal(new Capture(999, BigDecimal.ONE)).reason()).isEqualTo(Refusal.NO_SUCH_TRANSACTION);
    }

    @Test
    void what_came_in_cash_is_not_captured_once_more() {
        long authorized = authorized("75.00");
        captured(cash, "25.00", 0);
        assertThat(refusal(new Capture(authorized, new BigDecimal("75.00"))))
                .isEqualTo(refused(Refusal.MORE_THAN_OPEN, "50.00"));
    }

    @Test
    void a_promise_is_recorded_not_captured() {
        assertThat(refusal(new Capture(promised("75.00"), BigDecimal.ONE)).reason())
                .isEqualTo(Refusal.NO_SUCH_TRANSACTION);
    }

    @Test
    void a_refund_takes_from_the_latest_payment_first() {
        captured(cash, "25.00", 0);
        long balance = captured(card, "50.00", 0);
        assertThat(steps(new RefundAmount(new BigDecimal("60.00"))))
                .extracting(ActionStep::paymentId, ActionStep::parentId, ActionStep::amount)
                .containsExactly(
                        tuple(Optional.of(CARD), Optional.of(balance), new BigDecimal("50.00")),
                        tuple(Optional.of(CASH), Optional.of(balance - 1), new BigDecimal("10.00")));
    }

    @Test
    void what_is_only_recorded_is_one_refund_for_each_payment() {
        captured(cash, "25.00", 0);
        captured(cash, "50.00", 0);
        assertThat(steps(new RefundAmount(new BigDecimal("75.00"))))
                .extracting(ActionStep::amount)
                .containsExactly(new BigDecimal("75.00"));
    }

    @Test
    void a_gateway_is_asked_for_each_capture() {
        driven = Set.of(Move.REFUND);
        captured(card, "25.00", 0);
        captured(card, "50.00", 0);
        assertThat(steps(new RefundAmount(new BigDecimal("75.00")))).hasSize(2).allMatch(ActionStep::asksGateway);
    }

    @Test
    void never_more_is_refunded_than_came_in() {
        captured(card, "75.00", 0);
        gone(card, Move.REFUND, "30.00");
        assertThat(refusal(new RefundAmount(new BigDecimal("45.01"))))
                .isEqualTo(refused(Refusal.MORE_THAN_RECEIVED, "45.00"));
        assertThat(steps(new RefundAmount(new BigDecimal("45.00")))).hasSize(1);
    }

    @Test
    void what_a_gateway_was_asked_for_counts_as_gone() {
        long capture = captured(card, "75.00", 0);
        card.add(new MoneyTransaction(
                Optional.empty(), Move.REFUND, false, new BigDecimal("70.00"), Optional.empty(), Optional.of(capture)));
        assertThat(refusal(new RefundAmount(new BigDecimal("5.01"))))
                .isEqualTo(refused(Refusal.MORE_THAN_RECEIVED, "5.00"));
    }

    @Test
    void cash_that_was_only_promised_cannot_be_refunded() {
        promised("75.00");
        assertThat(refusal(new RefundAmount(BigDecimal.ONE)).atMost().orElseThrow())
                .isZero();
    }

    @Test
    void a_refunded_deposit_is_owed_again_and_a_refunded_order_is_not() {
        captured(cash, "25.00", 0);
        gone(cash, Move.REFUND, "25.00");
        assertThat(money().open()).isEqualByComparingTo("75.00");
        captured(cash, "75.00", 0);
        gone(cash, Move.REFUND, "75.00");
        assertThat(money().open()).isZero();
    }

    @Test
    void units_are_refunded_at_what_they_were_sold_for_to_the_last_cent() {
        order = order(42)
                .line("Print", 3, "10.00", Goods.UNKNOWN)
                .line("25.00")
                .discount("3.50")
                .tax("3.15");
        captured(card, "34.65", 0);
        List<BigDecimal> refunds = new ArrayList<>();
        for (int before = 0; before < 3; before++) {
            refundedUnits = Map.of(1L, before);
            refunds.add(steps(new RefundUnits(Map.of(1L, 1))).get(0).amount());
        }
        // 9.00 after its share of the discount, and 0.90 of the tax
        assertThat(refunds).containsExactly(euro("3.30"), euro("3.30"), euro("3.30"));
        assertThat(((Possible) plan(new RefundUnits(Map.of(2L, 1)))).detail()).isEqualTo("1 \u00d7 Portrait");
    }

    @Test
    void units_that_went_back_or_were_never_sold_are_refused() {
        order = order(42).line("Print", 3, "30.00", Goods.UNKNOWN);
        captured(card, "30.00", 0);
        refundedUnits = Map.of(1L, 2);
        assertThat(steps(new RefundUnits(Map.of(1L, 1)))).hasSize(1);
        for (Map<Long, Integer> units : List.of(Map.of(1L, 2), Map.of(7L, 1), Map.of(1L, 0), Map.of(1L, -1))) {
            assertThat(refusal(new RefundUnits(units)).reason()).isEqualTo(Refusal.NO_SUCH_UNITS);
        }
        assertThat(refusal(new RefundUnits(Map.of())).reason()).isEqualTo(Refusal.NO_SUCH_UNITS);
    }

    @Test
    void units_go_back_to_one_payment() {
        captured(cash, "25.00", 0);
        captured(card, "50.00", 0);
        assertThat(refusal(new RefundUnits(Map.of(1L, 1))).reason()).isEqualTo(Refusal.NO_SINGLE_PAYMENT);
    }

    @Test
    void a_capture_is_undone_as_a_whole_and_only_untouched() {
        long capture = captured(card, "75.00", 0);
        assertThat(steps(new VoidTransaction(capture)))
                .containsExactly(step(1, Move.VOID, "75.00", Optional.of(CARD), Optional.of(capture)));
        gone(card, Move.REFUND, "1.00");
        assertThat(refusal(new VoidTransaction(capture)).reason()).isEqualTo(Refusal.NO_SUCH_TRANSACTION);
    }

    @Test
    void an_undone_capture_is_owed_again() {
        long capture = captured(card, "75.00", 0);
        gone(card, Move.VOID, "75.00", capture);
        assertThat(money().open()).isEqualByComparingTo("75.00");
        assertThat(money().refundable()).isZero();
    }

    @Test
    void an_authorization_is_released_and_a_promise_voided() {
        assertThat(steps(new VoidTransaction(authorized("75.00"))).get(0).move())
                .isEqualTo(Move.REVERSE_AUTHORIZE);
        assertThat(steps(new VoidTransaction(promised("75.00"))).get(0).move()).isEqualTo(Move.VOID);
    }

    @Test
    void cancelling_gives_everything_back_or_leaves_everything() {
        authorized("50.00");
        captured(cash, "25.00", 0);
        assertThat(steps(new Cancel(false))).isEmpty();
        assertThat(steps(new Cancel(true)))
                .extracting(ActionStep::move, ActionStep::amount)
                .containsExactly(
                        tuple(Move.REVERSE_AUTHORIZE, new BigDecimal("50.00")),
                        tuple(Move.REFUND, new BigDecimal("25.00")));
    }

    @Test
    void a_promise_that_was_kept_in_part_stays() {
        long promise = promised("75.00");
        captured(cash, "25.00", promise);
        assertThat(refusal(new VoidTransaction(promise)).reason()).isEqualTo(Refusal.NO_SUCH_TRANSACTION);
        assertThat(steps(new Cancel(true))).extracting(ActionStep::move).containsExactly(Move.REFUND);
    }

    private long promised(String amount) {
        return add(cash, Move.AUTHORIZE, true, amount, 0);
    }

    private long authorized(String amount) {
        return add(card, Move.AUTHORIZE, false, amount, 0);
    }

    private long captured(List<MoneyTransaction> payment, String amount, long parent) {
        return add(payment, Move.CAPTURE, false, amount, parent);
    }

    private void gone(List<MoneyTransaction> payment, Move move, String amount) {
        add(payment, move, false, amount, 0);
    }

    private void gone(List<MoneyTransaction> payment, Move move, String amount, long parent) {
        add(payment, move, false, amount, parent);
    }

    private long add(List<MoneyTransaction> payment, Move move, boolean promised, String amount, long parent) {
        long id = ++lastId;
        payment.add(new MoneyTransaction(
                Optional.of(id),
                move,
                promised,
                new BigDecimal(amount),
                Optional.of(PLACED.plusSeconds(id)),
                parent == 0 ? Optional.empty() : Optional.of(parent)));
        return id;
    }

    private OrderMoney money() {
        return new OrderMoney(
                order.submitted(PLACED).facts(),
                List.of(
                        new PaymentMoney(CASH, "COD", "PASSTHROUGH", Set.of(), cash),
                        new PaymentMoney(CARD, "CREDIT_CARD", "CARD", driven, card)),
                refundedUnits);
    }

    private static RecordPayment received(String amount) {
        return new RecordPayment(new BigDecimal(amount), PLACED, PaymentMethod.CASH, "");
    }

    private static RecordPayment receivedAt(Instant moment) {
        return new RecordPayment(BigDecimal.ONE, moment, PaymentMethod.CASH, "");
    }

    private ActionPlan plan(OrderCommand command) {
        return ActionPlan.of(money(), command, NOW);
    }

    private List<ActionStep> steps(OrderCommand command) {
        return ((Possible) plan(command)).steps();
    }

    private Impossible refusal(OrderCommand command) {
        return (Impossible) plan(command);
    }

    private static Impossible refused(Refusal reason, String atMost) {
        return new Impossible(reason, Optional.of(new BigDecimal(atMost)));
    }

    private static BigDecimal euro(String amount) {
        return new BigDecimal(amount);
    }

    private static ActionStep step(int no, Move move, String amount, Optional<Long> payment, Optional<Long> parent) {
        return new ActionStep(
                no, move, new BigDecimal(amount), payment, parent, false, StepState.ASKED, Optional.empty(), "");
    }
}
