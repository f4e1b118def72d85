package io.fedelta.loyalty.host.tender;

import io.fedelta.loyalty.tender.TenderKind;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
import org.broadleafcommerce.core.payment.service.OrderPaymentService;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;

/** Plans are unconfirmed payments of the host, which its checkout asks our gateways to confirm. */
public class PaymentCartTenders implements CartTenders {

    private static final Set<OrderStatus> CARTS = Set.of(OrderStatus.IN_PROCESS, OrderStatus.CSR_OWNED);

    private final OrderService orders;
    private final OrderPaymentService payments;

    public PaymentCartTenders(OrderService orders, OrderPaymentService payments) {
        this.orders = orders;
        this.payments = payments;
    }

    @Override
    public List<PlannedTender> on(Order cart) {
        return TenderPayment.on(cart).stream().map(TenderPayment::planned).toList();
    }

    @Override
    public Order plan(Order cart, List<PlannedTender> wanted) {
        requireCart(cart);
        List<TenderPayment> before = TenderPayment.on(cart);
        before.stream().filter(old -> !stays(old, wanted)).forEach(TenderPayment::archive);
        IntStream.range(0, wanted.size()).forEach(place -> plan(cart, wanted.get(place), place));
        return save(cart);
    }

    /** What an earlier checkout was paid with and left behind is planned anew. */
    private static boolean stays(TenderPayment old, List<PlannedTender> wanted) {
        return !old.payment().isConfirmed() && wanted.stream().anyMatch(old::isOf);
    }

    private void plan(Order cart, PlannedTender tender, int place) {
        TenderPayment.openOn(cart).stream()
                .filter(old -> old.isOf(tender))
                .findFirst()
                .ifPresentOrElse(old -> TenderPayment.write(old.plan(), tender, place), () -> add(cart, tender, place));
    }

    private TenderPayment add(Order cart, PlannedTender tender, int place) {
        Money amount = new Money(
                tender.amount().min(tender.limit()), cart.getCurrency().getCurrencyCode());
        OrderPayment payment = payments.create();
        payment.setType(TenderGatewayType.paymentType(tender.kind()));
        payment.setPaymentGatewayType(TenderGatewayType.of(tender));
        payment.setOrder(cart);
        payment.setAmount(amount);
        PaymentTransaction plan = payments.createTransaction();
        plan.setType(PaymentTransactionType.UNCONFIRMED);
        plan.setAmount(amount);
        plan.setSuccess(true);
        plan.setOrderPayment(payment);
        TenderPayment.write(plan, tender, place);
        payment.addTransaction(plan);
        OrderPayment saved = payments.save(payment);
        cart.getPayments().add(saved);
        return new TenderPayment(saved, saved.getTransactions().get(0));
    }

    /** Lays the same payment on the cart anew, unconfirmed, in place of the old one. */
    TenderPayment again(Order cart, TenderPayment old) {
        PlannedTender plan = old.planned();
        old.archive();
        return add(cart, plan, old.place());
    }

    @Override
    public Order remove(Order cart, TenderKind kind, String sourceId) {
        List<PlannedTender> before = on(cart);
        List<PlannedTender> left =
                before.stream().filter(tender -> !tender.isOf(kind, sourceId)).toList();
        return left.size() == before.size() ? cart : plan(cart, left);
    }

    /** Puts back on the cart what a failed checkout has taken off, with the amounts it had. */
    void restore(Order cart, List<PlannedTender> planned) {
        List<TenderPayment> there = TenderPayment.on(cart);
        IntStream.range(0, planned.size())
                .filter(place -> there.stream().noneMatch(open -> open.isOf(planned.get(place))))
                .forEach(place -> add(cart, planned.get(place), place));
    }

    private static void requireCart(Order cart) {
        if (!CARTS.contains(cart.getStatus())) {
            throw new IllegalStateException("Order " + cart.getId() + " is " + cart.getStatus() + ", not a cart");
        }
        if (cart.getCurrency() == null) {
            throw new IllegalStateException("Cart " + cart.getId() + " has no currency");
        }
    }

    private Order save(Order cart) {
        try {
            return orders.save(cart, true);
        } catch (PricingException e) {
            throw new IllegalStateException("Cart " + cart.getId() + " cannot be priced", e);
        }
    }
}
