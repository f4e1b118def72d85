package io.fedelta.loyalty.host.checkout;

import static io.fedelta.loyalty.host.checkout.BroadleafOrderTranslation.amount;

import io.fedelta.loyalty.earning.OrderState;
import io.fedelta.loyalty.earning.PaymentFacts;
import io.fedelta.loyalty.earning.PaymentFacts.Capture;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.broadleafcommerce.common.payment.PaymentGatewayType;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.payment.domain.OrderPayment;

/**
 * What is paid of an order, and which part of it with loyalty money. Archived payments are the host's way of deleting.
 */
final class OrderCaptures {

    /** Our own gateways are recognised by the name of their type. */
    private static final String LOYALTY_GATEWAYS = "LOYALTY";

    private OrderCaptures() {}

    /** @param undated when a transaction without a date counts as made */
    static PaymentFacts paymentFacts(Order order, OrderState state, Instant undated) {
        List<OrderPayment> payments =
                order.getPayments().stream().filter(OrderPayment::isActive).toList();
        List<Capture> captures = payments.stream()
                .flatMap(payment -> captures(payment, undated).stream())
                .sorted(Comparator.comparing(Capture::at))
                .toList();
        BigDecimal loyaltyTenders = payments.stream()
                .filter(OrderCaptures::isLoyaltyTender)
                .map(payment ->
                        state == OrderState.SUBMITTED ? captured(payment, undated) : amount(payment.getAmount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new PaymentFacts(captures, loyaltyTenders);
    }

    private static List<Capture> captures(OrderPayment payment, Instant undated) {
        return NetCaptures.of(payment, undated);
    }

    private static BigDecimal captured(OrderPayment payment, Instant undated) {
        return captures(payment, undated).stream().map(Capture::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean isLoyaltyTender(OrderPayment payment) {
        PaymentGatewayType gateway = payment.getGatewayType();
        return gateway != null && gateway.getType().startsWith(LOYALTY_GATEWAYS);
    }
}
