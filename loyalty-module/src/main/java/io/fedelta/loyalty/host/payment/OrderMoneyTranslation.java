package io.fedelta.loyalty.host.payment;

import io.fedelta.loyalty.host.checkout.OrderTranslation;
import io.fedelta.loyalty.payment.ActionStep;
import io.fedelta.loyalty.payment.MoneyTransaction;
import io.fedelta.loyalty.payment.Move;
import io.fedelta.loyalty.payment.OrderMoney;
import io.fedelta.loyalty.payment.PaymentMoney;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadleafcommerce.common.payment.PaymentGatewayType;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;

/**
 * Reads an order's payments as the merchant's actions see them: what succeeded, and what gateways still owe an answer.
 */
class OrderMoneyTranslation {

    private static final Map<PaymentTransactionType, Move> MOVES = Map.of(
            PaymentTransactionType.AUTHORIZE, Move.AUTHORIZE,
            PaymentTransactionType.CAPTURE, Move.CAPTURE,
            PaymentTransactionType.AUTHORIZE_AND_CAPTURE, Move.CAPTURE,
            PaymentTransactionType.REFUND, Move.REFUND,
            PaymentTransactionType.VOID, Move.VOID,
            PaymentTransactionType.REVERSE_AUTH, Move.REVERSE_AUTHORIZE);

    private final OrderTranslation orders;
    private final PaymentGateways gateways;

    OrderMoneyTranslation(OrderTranslation orders, PaymentGateways gateways) {
        this.orders = orders;
        this.gateways = gateways;
    }

    OrderMoney moneyOf(Order order, List<ActionStep> asked, Map<Long, Integer> refundedUnits) {
        List<PaymentMoney> payments = order.getPayments().stream()
                .filter(OrderPayment::isActive)
                .sorted(Comparator.comparing(OrderPayment::getId))
                .map(payment -> payment(payment, asked))
                .toList();
        return new OrderMoney(orders.factsOf(order), payments, refundedUnits);
    }

    private PaymentMoney payment(OrderPayment payment, List<ActionStep> asked) {
        Stream<MoneyTransaction> made = payment.getTransactions().stream()
                .filter(OrderMoneyTranslation::counts)
                .sorted(Comparator.comparing(OrderMoneyTranslation::at).thenComparing(PaymentTransaction::getId))
                .map(transaction -> transaction(payment, transaction));
        Stream<MoneyTransaction> pending = asked.stream()
                .filter(step -> step.paymentId().filter(payment.getId()::equals).isPresent())
                .map(OrderMoneyTranslation::pending);
        return new PaymentMoney(
                payment.getId(),
                payment.getType() == null ? "" : payment.getType().getType(),
                payment.getGatewayType() == null ? "" : payment.getGatewayType().getType(),
                gateways.drivenFor(payment),
                Stream.concat(made, pending).toList());
    }

    private static boolean counts(PaymentTransaction transaction) {
        return transaction.isActive()
                && Boolean.TRUE.equals(transaction.getSuccess())
                && MOVES.containsKey(transaction.getType());
    }

    private static MoneyTransaction transaction(OrderPayment payment, PaymentTransaction transaction) {
        boolean promised = isPromise(payment, transaction.getType());
        return new MoneyTransaction(
                Optional.of(transaction.getId()),
                promised ? Move.AUTHORIZE : MOVES.get(transaction.getType()),
                promised,
                amount(transaction),
                Optional.of(at(transaction)),
                Optional.ofNullable(transaction.getParentTransaction()).map(PaymentTransaction::getId));
    }

    private static MoneyTransaction pending(ActionStep step) {
        return new MoneyTransaction(
                Optional.empty(), step.move(), false, step.amount(), Optional.empty(), step.parentId());
    }

    /** The host books cash on delivery as captured when the order is placed; nobody holds that money yet. */
    private static boolean isPromise(OrderPayment payment, PaymentTransactionType type) {
        boolean collected = PaymentType.COD.equals(payment.getType())
                || payment.getGatewayType() == null
                || PaymentGatewayType.PASSTHROUGH.equals(payment.getGatewayType());
        boolean bookedAtOnce = PaymentTransactionType.AUTHORIZE_AND_CAPTURE.equals(type)
                && (PaymentType.COD.equals(payment.getType())
                        || PaymentGatewayType.PASSTHROUGH.equals(payment.getGatewayType()));
        return bookedAtOnce || (collected && PaymentTransactionType.AUTHORIZE.equals(type));
    }

    private static BigDecimal amount(PaymentTransaction transaction) {
        return transaction.getAmount().getAmount().abs();
    }

    private static Instant at(PaymentTransaction transaction) {
        Date date = transaction.getDate();
        return date == null ? Instant.EPOCH : Instant.ofEpochMilli(date.getTime());
    }
}
