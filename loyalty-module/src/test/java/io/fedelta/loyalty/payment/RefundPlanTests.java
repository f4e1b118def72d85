package io.fedelta.loyalty.payment;

import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.fedelta.loyalty.payment.ActionPlan.Possible;
import io.fedelta.loyalty.payment.OrderCommand.Cancel;
import io.fedelta.loyalty.payment.OrderCommand.RefundAmount;
import io.fedelta.loyalty.payment.OrderCommand.RefundUnits;
import io.fedelta.loyalty.payment.OrderCommand.VoidTransaction;
import io.fedelta.loyalty.programme.Goods;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How money goes back. */
class RefundPlanTests extends PlannedOrder {

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
    void what_was_used_up_first_comes_back_last_whatever_was_confirmed_first() {
        captured(card, "40.00", 0);
        captured(cashback, "15.00", 0);
        captured(giftCard, "20.00", 0);
        assertThat(steps(new RefundAmount(new BigDecimal("60.00"))))
                .extracting(ActionStep::paymentId, ActionStep::amount)
                .containsExactly(
                        tuple(Optional.of(CARD), new BigDecimal("40.00")),
                        tuple(Optional.of(CASHBACK), new BigDecimal("15.00")),
                        tuple(Optional.of(GIFT_CARD), new BigDecimal("5.00")));
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
}
