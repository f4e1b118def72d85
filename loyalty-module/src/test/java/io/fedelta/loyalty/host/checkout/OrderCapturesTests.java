package io.fedelta.loyalty.host.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.earning.OrderState;
import io.fedelta.loyalty.earning.PaymentFacts;
import io.fedelta.loyalty.earning.PaymentFacts.Capture;
import io.fedelta.loyalty.earning.PaymentFacts.Refund;
import io.fedelta.loyalty.earning.PaymentFacts.Transactions;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentGatewayType;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.OrderPaymentImpl;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
import org.broadleafcommerce.core.payment.domain.PaymentTransactionImpl;
import org.junit.jupiter.api.Test;

class OrderCapturesTests {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final PaymentGatewayType CARD = new PaymentGatewayType("CARD", "Card");
    private static final PaymentGatewayType LOYALTY = new PaymentGatewayType("LOYALTY_POINTS", "Points");

    private final Order order = new OrderImpl();

    @Test
    void deposits_and_balances_count_oldest_first() {
        OrderPayment payment = payment(PaymentType.CREDIT_CARD, CARD);
        transaction(payment, PaymentTransactionType.CAPTURE, "45.00", 60);
        transaction(payment, PaymentTransactionType.AUTHORIZE_AND_CAPTURE, "30.00", 0);

        assertThat(facts().captures()).containsExactly(capture("30.00", 0), capture("45.00", 60));
    }

    @Test
    void an_authorization_is_not_money() {
        transaction(payment(PaymentType.CREDIT_CARD, CARD), PaymentTransactionType.AUTHORIZE, "75.00", 0);

        assertThat(facts().captures()).isEmpty();
    }

    @Test
    void a_transaction_that_failed_counts_for_nothing() {
        transaction(payment(PaymentType.CREDIT_CARD, CARD), PaymentTransactionType.CAPTURE, "75.00", 0)
                .setSuccess(false);

        assertThat(facts().captures()).isEmpty();
    }

    @Test
    void a_refund_takes_from_the_latest_capture_before_it() {
        OrderPayment payment = payment(PaymentType.CREDIT_CARD, CARD);
        transaction(payment, PaymentTransactionType.CAPTURE, "30.00", 0);
        transaction(payment, PaymentTransactionType.CAPTURE, "45.00", 10);
        transaction(payment, PaymentTransactionType.REFUND, "50.00", 20);
        transaction(payment, PaymentTransactionType.CAPTURE, "5.00", 30);

        assertThat(facts().captures()).containsExactly(capture("25.00", 0), capture("5.00", 30));
        assertThat(facts().refunds())
                .containsExactly(
                        new Refund(20, NOON.plusSeconds(1200), List.of(capture("45.00", 10), capture("5.00", 0))));
        assertThat(cameIn(capture -> true)).isEqualByComparingTo("80.00");
        assertThat(facts().seen()).isEqualTo(new Transactions(4, new BigDecimal("30.00")));
    }

    @Test
    void a_refund_in_the_same_second_as_its_capture_takes_it_back_whichever_is_read_first() {
        OrderPayment payment = payment(PaymentType.CREDIT_CARD, CARD);
        PaymentTransaction refund = transaction(payment, PaymentTransactionType.REFUND, "75.00", 0);
        transaction(payment, PaymentTransactionType.CAPTURE, "75.00", 0);

        assertThat(facts().captures()).isEmpty();
        assertThat(facts().refunds()).containsExactly(new Refund(0, NOON, List.of(capture("75.00", 0))));

        refund.setDate(null);
        payment.getTransactions().get(1).setDate(Date.from(NOON.plusSeconds(60)));
        refund.setParentTransaction(payment.getTransactions().get(1));
        assertThat(facts().captures()).as("dated before what it gives back").isEmpty();
    }

    @Test
    void voiding_a_capture_gives_it_back() {
        OrderPayment payment = payment(PaymentType.CREDIT_CARD, CARD);
        PaymentTransaction captured = transaction(payment, PaymentTransactionType.CAPTURE, "75.00", 0);
        transaction(payment, PaymentTransactionType.VOID, "75.00", 5).setParentTransaction(captured);

        assertThat(facts().captures()).isEmpty();
    }

    @Test
    void voiding_a_mere_authorization_gives_nothing_back() {
        OrderPayment payment = payment(PaymentType.CREDIT_CARD, CARD);
        PaymentTransaction authorized = transaction(payment, PaymentTransactionType.AUTHORIZE, "75.00", 0);
        transaction(payment, PaymentTransactionType.CAPTURE, "75.00", 5);
        transaction(payment, PaymentTransactionType.VOID, "75.00", 9).setParentTransaction(authorized);

        assertThat(facts().captures()).containsExactly(capture("75.00", 5));
    }

    @Test
    void an_archived_payment_is_gone() {
        OrderPayment payment = payment(PaymentType.CREDIT_CARD, CARD);
        transaction(payment, PaymentTransactionType.CAPTURE, "75.00", 0);
        payment.setArchived('Y');

        assertThat(facts().captures()).isEmpty();
    }

    @Test
    void cash_on_delivery_is_a_promise_until_its_money_is_recorded() {
        OrderPayment payment = payment(PaymentType.COD, PaymentGatewayType.PASSTHROUGH);
        transaction(payment, PaymentTransactionType.AUTHORIZE_AND_CAPTURE, "75.00", 0);
        transaction(payment, PaymentTransactionType.CAPTURE, "75.00", 60);

        assertThat(facts().captures())
                .containsExactly(new Capture(new BigDecimal("75.00"), NOON, true), kept("75.00", 60));
        assertThat(cameIn(Capture::cashOnDelivery)).isEqualByComparingTo("75.00");
    }

    @Test
    void more_money_than_was_promised_keeps_the_promise_and_is_money_besides() {
        OrderPayment payment = payment(PaymentType.COD, PaymentGatewayType.PASSTHROUGH);
        transaction(payment, PaymentTransactionType.AUTHORIZE_AND_CAPTURE, "75.00", 0);
        transaction(payment, PaymentTransactionType.CAPTURE, "50.00", 10);
        transaction(payment, PaymentTransactionType.CAPTURE, "30.00", 20);

        assertThat(facts().captures())
                .containsExactly(
                        new Capture(new BigDecimal("75.00"), NOON, true),
                        kept("50.00", 10),
                        kept("25.00", 20),
                        capture("5.00", 20));
    }

    @Test
    void money_that_goes_back_takes_the_promise_it_kept_along() {
        OrderPayment payment = payment(PaymentType.COD, PaymentGatewayType.PASSTHROUGH);
        transaction(payment, PaymentTransactionType.AUTHORIZE_AND_CAPTURE, "75.00", 0);
        transaction(payment, PaymentTransactionType.CAPTURE, "75.00", 10);
        transaction(payment, PaymentTransactionType.REFUND, "30.00", 20);

        assertThat(facts().captures())
                .containsExactly(new Capture(new BigDecimal("45.00"), NOON, true), kept("45.00", 10));
        Refund refund = facts().refunds().get(0);
        assertThat(refund.amount(Capture::cashOnDelivery)).isEqualByComparingTo("30.00");
        assertThat(refund.amount(capture -> !capture.cashOnDelivery())).isEqualByComparingTo("30.00");
    }

    @Test
    void a_part_paid_with_loyalty_money_is_known_on_the_cart_and_on_the_order() {
        OrderPayment payment = payment(PaymentType.CUSTOMER_CREDIT, LOYALTY);
        payment.setAmount(new Money("20.00", "EUR"));
        assertThat(OrderCaptures.paymentFacts(order, OrderState.OPEN, NOON).loyaltyTenders())
                .isEqualByComparingTo("20.00");

        transaction(payment, PaymentTransactionType.AUTHORIZE_AND_CAPTURE, "20.00", 0);

        assertThat(facts().loyaltyTenders()).isEqualByComparingTo("20.00");
        assertThat(facts().captures()).hasSize(1);
    }

    @Test
    void a_transaction_without_a_date_counts_as_made_when_the_order_was_submitted() {
        transaction(payment(PaymentType.CREDIT_CARD, CARD), PaymentTransactionType.CAPTURE, "75.00", 0)
                .setDate(null);

        assertThat(facts().captures()).containsExactly(capture("75.00", 0));
    }

    private PaymentFacts facts() {
        return OrderCaptures.paymentFacts(order, OrderState.SUBMITTED, NOON);
    }

    private OrderPayment payment(PaymentType type, PaymentGatewayType gateway) {
        OrderPayment payment = new OrderPaymentImpl();
        payment.setType(type);
        payment.setPaymentGatewayType(gateway);
        payment.setOrder(order);
        order.getPayments().add(payment);
        return payment;
    }

    private static PaymentTransaction transaction(
            OrderPayment payment, PaymentTransactionType type, String amount, int minutes) {
        PaymentTransaction transaction = new PaymentTransactionImpl();
        transaction.setId((long) minutes);
        transaction.setType(type);
        transaction.setAmount(new Money(amount, "EUR"));
        transaction.setSuccess(true);
        transaction.setDate(Date.from(NOON.plusSeconds(60L * minutes)));
        transaction.setOrderPayment(payment);
        payment.addTransaction(transaction);
        return transaction;
    }

    private BigDecimal cameIn(Predicate<Capture> counting) {
        return facts().cameIn(counting).map(Capture::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Money for the promise of noon. */
    private static Capture kept(String amount, int minutes) {
        return new Capture(new BigDecimal(amount), NOON.plusSeconds(60L * minutes), false, Optional.of(NOON));
    }

    private static Capture capture(String amount, int minutes) {
        return new Capture(new BigDecimal(amount), NOON.plusSeconds(60L * minutes), false);
    }
}
