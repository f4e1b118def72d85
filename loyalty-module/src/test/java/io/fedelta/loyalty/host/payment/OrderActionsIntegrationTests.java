package io.fedelta.loyalty.host.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.earning.Decision.State;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.payment.ActionNote;
import io.fedelta.loyalty.payment.ActionResult;
import io.fedelta.loyalty.payment.ActionResult.Refused;
import io.fedelta.loyalty.payment.ActionResult.Taken;
import io.fedelta.loyalty.payment.OrderCommand.RecordPayment;
import io.fedelta.loyalty.payment.OrderCommand.RefundAmount;
import io.fedelta.loyalty.payment.OrderCommand.VoidTransaction;
import io.fedelta.loyalty.payment.PaymentMethod;
import io.fedelta.loyalty.payment.Refusal;
import io.fedelta.loyalty.testing.Cart;
import io.fedelta.loyalty.testing.TestGateway;
import io.fedelta.loyalty.testing.TestGateway.Answer;
import io.fedelta.loyalty.testing.Together;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Money that comes in, what is refused, and what is kept of it. */
class OrderActionsIntegrationTests extends OrderActionsBench {

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
    void a_transaction_of_another_order_is_refused() {
        Cart order = portrait().pays();
        Cart other = portrait().pays();
        long foreign = money(other).received().get(0).transactionId();
        assertThat(refused(order, new VoidTransaction(foreign)).reason()).isEqualTo(Refusal.NO_SUCH_TRANSACTION);
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
}
