package io.fedelta.loyalty.demo.samples;

import io.fedelta.loyalty.demo.store.payment.DemoPayments;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.broadleafcommerce.common.currency.service.BroadleafCurrencyService;
import org.broadleafcommerce.common.locale.service.LocaleService;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.common.time.SystemTime;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.call.OrderItemRequestDTO;
import org.broadleafcommerce.core.order.service.exception.AddToCartException;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
import org.broadleafcommerce.core.payment.service.OrderPaymentService;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings paid orders of the past into the store, the way an import of old orders would: a priced cart, one captured
 * payment, submitted. The live checkout cannot do it because it stamps the real time.
 */
public class SampleOrders {
    private final OrderService orders;
    private final OrderPaymentService payments;
    private final BroadleafCurrencyService currencies;
    private final LocaleService locales;
    private final TransactionTemplate transaction;

    public SampleOrders(
            OrderService orders,
            OrderPaymentService payments,
            BroadleafCurrencyService currencies,
            LocaleService locales,
            PlatformTransactionManager transactions) {
        this.orders = orders;
        this.payments = payments;
        this.currencies = currencies;
        this.locales = locales;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Sets the currency and locale that a visitor's request would bring; for the current thread. */
    void openFor(Runnable work) {
        BroadleafRequestContext context = new BroadleafRequestContext();
        context.setBroadleafCurrency(currencies.findDefaultBroadleafCurrency());
        context.setLocale(locales.findDefaultLocale());
        BroadleafRequestContext.setBroadleafRequestContext(context);
        try {
            work.run();
        } finally {
            BroadleafRequestContext.setBroadleafRequestContext(null);
        }
    }

    /** @return the id of the submitted, fully paid order */
    long place(Customer customer, List<Long> products, Instant moment) {
        return transaction.execute(status -> {
            try {
                Order cart = fill(orders.createNewCartForCustomer(customer), products);
                pay(cart, moment);
                return submit(cart, moment).getId();
            } catch (AddToCartException | PricingException e) {
                throw new IllegalStateException("The sample order of " + customer.getUsername() + " was refused", e);
            }
        });
    }

    private Order fill(Order cart, List<Long> products) throws AddToCartException, PricingException {
        for (Long product : products) {
            OrderItemRequestDTO item = new OrderItemRequestDTO();
            item.setProductId(product);
            item.setQuantity(1);
            orders.addItem(cart.getId(), item, false);
        }
        return orders.save(cart, true);
    }

    private void pay(Order cart, Instant moment) {
        OrderPayment payment = payments.create();
        payment.setOrder(cart);
        payment.setType(PaymentType.CREDIT_CARD);
        payment.setPaymentGatewayType(DemoPayments.GATEWAY);
        payment.setAmount(cart.getTotal());
        PaymentTransaction capture = payments.createTransaction();
        capture.setOrderPayment(payment);
        capture.setType(PaymentTransactionType.AUTHORIZE_AND_CAPTURE);
        capture.setAmount(cart.getTotal());
        capture.setDate(Date.from(moment));
        capture.setSuccess(true);
        payment.getTransactions().add(capture);
        cart.getPayments().add(payments.save(payment));
    }

    private Order submit(Order cart, Instant moment) throws PricingException {
        cart.setStatus(OrderStatus.SUBMITTED);
        cart.setSubmitDate(Date.from(moment));
        cart.setOrderNumber(SystemTime.asMillis() + "-" + cart.getId());
        cart.setEmailAddress(cart.getCustomer().getEmailAddress());
        return orders.save(cart, false);
    }
}
