package io.fedelta.loyalty.host.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.payment.ActionResult;
import io.fedelta.loyalty.payment.ActionResult.Refused;
import io.fedelta.loyalty.payment.ActionResult.Taken;
import io.fedelta.loyalty.payment.OrderAction;
import io.fedelta.loyalty.payment.OrderCommand.Cancel;
import io.fedelta.loyalty.payment.OrderCommand.RefundAmount;
import io.fedelta.loyalty.payment.OrderCommand.RefundUnits;
import io.fedelta.loyalty.payment.OrderCommand.VoidTransaction;
import io.fedelta.loyalty.payment.Refusal;
import io.fedelta.loyalty.programme.EarningBase;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Ratio;
import io.fedelta.loyalty.testing.Cart;
import io.fedelta.loyalty.testing.TestGateway;
import io.fedelta.loyalty.testing.Together;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.junit.jupiter.api.Test;

/** Money that goes back, and the points that go with it. */
class RefundsIntegrationTests extends OrderActionsBench {

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
}
