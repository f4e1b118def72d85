package io.fedelta.loyalty.testing;

import java.util.Date;
import java.util.function.Consumer;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentGatewayType;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.core.checkout.service.CheckoutService;
import org.broadleafcommerce.core.checkout.service.exception.CheckoutException;
import org.broadleafcommerce.core.offer.domain.OfferCode;
import org.broadleafcommerce.core.offer.service.OfferService;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.call.OrderItemRequestDTO;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
import org.broadleafcommerce.core.payment.service.OrderPaymentService;
import org.broadleafcommerce.profile.core.service.CustomerService;

/**
 * One cart on its way to an order, each step a request of its own: {@code shop.cart(maria).with(portrait).pays()}. The
 * services are the host's own.
 */
public final class Cart {

    private final BroadleafStore store;
    private final long customerId;
    private final long orderId;

    Cart(Shop shop, long customerId) {
        this.store = shop.store;
        this.customerId = customerId;
        this.orderId = store.inRequest(() -> {
            Order order = orders().createNewCartForCustomer(store.bean("blCustomerService", CustomerService.class)
                    .readCustomerById(customerId));
            order.setCurrency(shop.currency());
            return orders().save(order, false).getId();
        });
    }

    /** A cart that another JVM has left. */
    public Cart(Shop shop, long customerId, long orderId) {
        this.store = shop.store;
        this.customerId = customerId;
        this.orderId = orderId;
    }

    public long orderId() {
        return orderId;
    }

    public long customerId() {
        return customerId;
    }

    public Cart with(long productId) {
        return with(1, productId);
    }

    public Cart with(int quantity, long productId) {
        store.inRequest(() -> orders().addItem(orderId, new OrderItemRequestDTO(productId, quantity), true));
        return this;
    }

    /** Puts the code on the cart, as the shopper's promo box does. */
    public Cart withCode(String code) {
        return changed(order -> {
            OfferCode found = store.bean("blOfferService", OfferService.class).lookupOfferCodeByCode(code);
            orders().addOfferCode(order, found, false);
        });
    }

    /** Changes the cart by hand and prices it anew. */
    public Cart changed(Change change) {
        store.inRequest(() -> {
            Order order = order();
            change.on(order);
            return orders().save(order, true);
        });
        return this;
    }

    public String total() {
        return store.inRequest(() -> order().getTotal().getAmount().toPlainString());
    }

    public boolean isSubmitted() {
        return store.inRequest(() -> OrderStatus.SUBMITTED.equals(order().getStatus()));
    }

    /** Puts the payment on the order and completes the checkout, in one request like the last click of a shopper. */
    public Cart pays() {
        store.inRequest(() -> {
            payBy(PaymentType.THIRD_PARTY_ACCOUNT, order().getTotal());
            return checkout();
        });
        return this;
    }

    /** Completes the checkout with a promise to pay at the door, which the host books as captured at once. */
    public Cart promisesCash() {
        store.inRequest(() -> {
            Order order = order();
            OrderPaymentService payments = store.bean("blOrderPaymentService", OrderPaymentService.class);
            OrderPayment payment = payments.create();
            payment.setType(PaymentType.COD);
            payment.setPaymentGatewayType(PaymentGatewayType.PASSTHROUGH);
            payment.setAmount(order.getTotal());
            payment.setOrder(order);
            PaymentTransaction promise = payments.createTransaction();
            promise.setType(PaymentTransactionType.AUTHORIZE_AND_CAPTURE);
            promise.setAmount(order.getTotal());
            promise.setOrderPayment(payment);
            promise.setSuccess(true);
            payment.addTransaction(promise);
            order.getPayments().add(payments.save(payment));
            return checkout(order);
        });
        return this;
    }

    /** Lays a payment for the whole order on it, that the gateway is asked for at checkout. */
    public Cart laysPayment() {
        return changed(order -> payBy(PaymentType.THIRD_PARTY_ACCOUNT, order.getTotal()));
    }

    /** Completes the checkout of an order on which a payment lies already. */
    public Order checkout() throws CheckoutException {
        return checkout(order());
    }

    public Order checkout(Order order) throws CheckoutException {
        return store.bean("blCheckoutService", CheckoutService.class)
                .performCheckout(order)
                .getOrder();
    }

    /** Lays a payment on the order that the gateway is asked for at checkout. */
    public Cart payBy(PaymentType type, Money amount) {
        Order order = order();
        OrderPaymentService payments = store.bean("blOrderPaymentService", OrderPaymentService.class);
        OrderPayment payment = payments.create();
        payment.setType(type);
        payment.setPaymentGatewayType(TestGateway.TYPE);
        payment.setAmount(amount);
        payment.setOrder(order);
        PaymentTransaction unconfirmed = payments.createTransaction();
        unconfirmed.setType(PaymentTransactionType.UNCONFIRMED);
        unconfirmed.setAmount(amount);
        unconfirmed.setOrderPayment(payment);
        unconfirmed.setSuccess(true);
        payment.addTransaction(unconfirmed);
        order.getPayments().add(payments.save(payment));
        return this;
    }

    /** Throws away what lies on the order to be asked for, as a shopper does who pays another way. */
    public Cart withoutPayments() {
        return changed(order -> order.getPayments().forEach(payment -> payment.setArchived('Y')));
    }

    /** The merchant takes the money that the checkout only authorized. */
    public Cart captured() {
        return transaction(PaymentTransactionType.CAPTURE, total());
    }

    /** What a back office writes on the order's first payment, through the host's services. */
    public Cart transaction(PaymentTransactionType type, String amount) {
        store.inRequest(() -> {
            OrderPaymentService payments = store.bean("blOrderPaymentService", OrderPaymentService.class);
            OrderPayment payment = order().getPayments().get(0);
            PaymentTransaction transaction = payments.createTransaction();
            transaction.setType(type);
            transaction.setAmount(new Money(amount, "EUR"));
            transaction.setDate(new Date());
            transaction.setOrderPayment(payment);
            transaction.setSuccess(true);
            return payments.save(transaction);
        });
        return this;
    }

    /** Changes the order by hand and leaves its prices alone. */
    public Cart saved(Change change) {
        store.inRequest(() -> {
            Order order = order();
            change.on(order);
            return orders().save(order, false);
        });
        return this;
    }

    /** The order in the running request. */
    public Order order() {
        return orders().findOrderById(orderId);
    }

    /** Looks at the order in a request of its own. */
    public void seen(Consumer<Order> look) {
        store.request(() -> look.accept(order()));
    }

    private OrderService orders() {
        return store.bean("blOrderService", OrderService.class);
    }

    /** A change of the live order that may fail. */
    public interface Change {
        void on(Order order) throws Exception;
    }
}
