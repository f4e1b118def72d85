package io.fedelta.loyalty.payment;

import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.earning.OrderState;
import io.fedelta.loyalty.payment.ActionPlan.Possible;
import io.fedelta.loyalty.payment.OrderCommand.Cancel;
import io.fedelta.loyalty.payment.OrderCommand.Capture;
import io.fedelta.loyalty.payment.OrderCommand.RecordPayment;
import io.fedelta.loyalty.payment.OrderCommand.RefundAmount;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How money comes in, and what is refused. */
class ActionPlanTests extends PlannedOrder {

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
}
