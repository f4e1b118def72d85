package io.fedelta.loyalty.host.checkout;

import static io.fedelta.loyalty.host.checkout.BroadleafOrderTranslation.amount;

import io.fedelta.loyalty.earning.OrderState;
import io.fedelta.loyalty.earning.PaymentFacts;
import io.fedelta.loyalty.earning.PaymentFacts.Capture;
import io.fedelta.loyalty.earning.PaymentFacts.Refund;
import io.fedelta.loyalty.earning.PaymentFacts.Transactions;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.broadleafcommerce.common.payment.PaymentGatewayType;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;

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
        List<NetCaptures> replays = payments.stream()
                .map(payment -> NetCaptures.of(payment, undated))
                .toList();
        return new PaymentFacts(
                oldestFirst(replays, NetCaptures::captures, Capture::at),
                oldestFirst(replays, NetCaptures::refunds, Refund::at),
                sum(payments.stream()
                        .filter(OrderCaptures::isLoyaltyTender)
                        .map(payment -> tender(payment, state, undated))),
                seen(payments));
    }

    private static <T> List<T> oldestFirst(
            List<NetCaptures> replays, Function<NetCaptures, List<T>> part, Function<T, Instant> at) {
        return replays.stream()
                .flatMap(replay -> part.apply(replay).stream())
                .sorted(Comparator.comparing(at))
                .toList();
    }

    private static BigDecimal tender(OrderPayment payment, OrderState state, Instant undated) {
        return state == OrderState.SUBMITTED
                ? sum(NetCaptures.of(payment, undated).captures().stream().map(Capture::amount))
                : amount(payment.getAmount());
    }

    private static Transactions seen(List<OrderPayment> payments) {
        List<PaymentTransaction> successful =
                payments.stream().flatMap(NetCaptures::successful).toList();
        return new Transactions(successful.size(), sum(successful.stream().map(NetCaptures::paid)));
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean isLoyaltyTender(OrderPayment payment) {
        PaymentGatewayType gateway = payment.getGatewayType();
        return gateway != null && gateway.getType().startsWith(LOYALTY_GATEWAYS);
    }
}
