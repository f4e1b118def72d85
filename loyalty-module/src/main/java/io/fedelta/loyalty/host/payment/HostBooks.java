package io.fedelta.loyalty.host.payment;

import io.fedelta.loyalty.payment.Move;
import io.fedelta.loyalty.payment.PaymentMethod;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import javax.persistence.EntityManager;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
import org.broadleafcommerce.core.payment.service.OrderPaymentService;

/** Writes payments and transactions as the host's own software does, in the caller's transaction. */
class HostBooks {

    private final OrderPaymentService payments;
    private final EntityManager entities;

    HostBooks(OrderPaymentService payments, EntityManager entities) {
        this.payments = payments;
        this.entities = entities;
    }

    /** @param answer what the gateway said, or what the merchant noted */
    record Line(Move move, BigDecimal amount, Instant at, String answer, Map<String, String> fields) {}

    /** Money that came outside of every payment the order has. */
    long receive(long orderId, PaymentMethod method, Line line) {
        Order order = fresh(orderId);
        OrderPayment payment = payments.create();
        payment.setOrder(order);
        payment.setType(typeOf(method));
        payment.setAmount(money(order, line.amount()));
        OrderPayment saved = payments.save(payment);
        order.getPayments().add(saved);
        // Cash is of the host's type "collect on delivery", whose AUTHORIZE_AND_CAPTURE is a mere promise.
        PaymentTransactionType type = method == PaymentMethod.CASH
                ? PaymentTransactionType.CAPTURE
                : PaymentTransactionType.AUTHORIZE_AND_CAPTURE;
        return write(saved, type, line);
    }

    /** @param parentId the transaction that is captured, given back or undone */
    long follow(long parentId, Line line) {
        PaymentTransaction parent = payments.readTransactionById(parentId);
        PaymentTransaction transaction = transaction(parent.getOrderPayment(), typeOf(line.move()), line);
        transaction.setParentTransaction(parent);
        return saved(transaction);
    }

    void cancel(long orderId) {
        fresh(orderId).setStatus(OrderStatus.CANCELLED);
    }

    /** The second-level cache may remember an order from before its checkout; saving that would undo the checkout. */
    private Order fresh(long orderId) {
        Order order = entities.find(OrderImpl.class, orderId);
        entities.refresh(order);
        return order;
    }

    private long write(OrderPayment payment, PaymentTransactionType type, Line line) {
        return saved(transaction(payment, type, line));
    }

    private PaymentTransaction transaction(OrderPayment payment, PaymentTransactionType type, Line line) {
        PaymentTransaction transaction = payments.createTransaction();
        transaction.setOrderPayment(payment);
        transaction.setType(type);
        transaction.setAmount(money(payment.getOrder(), line.amount()));
        transaction.setDate(Date.from(line.at()));
        transaction.setSuccess(true);
        transaction.setRawResponse(line.answer());
        transaction.setAdditionalFields(line.fields());
        return transaction;
    }

    private long saved(PaymentTransaction transaction) {
        PaymentTransaction saved = payments.save(transaction);
        saved.getOrderPayment().addTransaction(saved);
        return saved.getId();
    }

    private static Money money(Order order, BigDecimal amount) {
        return order.getCurrency() == null
                ? new Money(amount)
                : new Money(amount, order.getCurrency().getCurrencyCode());
    }

    private static PaymentType typeOf(PaymentMethod method) {
        return switch (method) {
            case CASH -> PaymentType.COD;
            case TRANSFER -> PaymentType.WIRE;
            case CHEQUE -> PaymentType.CHECK;
        };
    }

    private static PaymentTransactionType typeOf(Move move) {
        return switch (move) {
            case AUTHORIZE -> PaymentTransactionType.AUTHORIZE;
            case CAPTURE -> PaymentTransactionType.CAPTURE;
            case REFUND -> PaymentTransactionType.REFUND;
            case VOID -> PaymentTransactionType.VOID;
            case REVERSE_AUTHORIZE -> PaymentTransactionType.REVERSE_AUTH;
        };
    }
}
