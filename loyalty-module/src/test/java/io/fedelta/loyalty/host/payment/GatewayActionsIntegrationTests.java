package io.fedelta.loyalty.host.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.earning.Decision.State;
import io.fedelta.loyalty.payment.OrderAction;
import io.fedelta.loyalty.payment.OrderCommand.Capture;
import io.fedelta.loyalty.payment.OrderCommand.RefundAmount;
import io.fedelta.loyalty.payment.OrderCommand.VoidTransaction;
import io.fedelta.loyalty.payment.StepState;
import io.fedelta.loyalty.testing.Cart;
import io.fedelta.loyalty.testing.TestGateway;
import io.fedelta.loyalty.testing.TestGateway.Answer;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What gateways do for the merchant, refuse, or never answer. */
class GatewayActionsIntegrationTests extends OrderActionsBench {

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
    void voiding_a_capture_goes_through_its_gateway() {
        Cart order = portrait().pays();
        taken(order, new VoidTransaction(money(order).received().get(0).transactionId()));
        assertThat(TestGateway.moved()).contains("voidPayment 75.00 of " + order.orderId());
        assertThat(money(order).captured()).isZero();
        assertThat(money(order).open()).isEqualByComparingTo("75.00");
    }
}
