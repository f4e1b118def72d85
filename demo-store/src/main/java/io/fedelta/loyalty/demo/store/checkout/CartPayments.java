package io.fedelta.loyalty.demo.store.checkout;

import io.fedelta.loyalty.demo.store.payment.CardToken;
import io.fedelta.loyalty.demo.store.payment.DemoPayments;
import java.util.List;
import java.util.Set;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentGatewayType;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.payment.service.PaymentGatewayCheckoutService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfiguration;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.payment.domain.OrderPayment;

/**
 * The payments a try to check out leaves on a cart. Each new try starts without those of the one before: Broadleaf
 * would otherwise keep a refused card beside "pay at the studio" and charge both.
 */
public class CartPayments {
    private static final Set<PaymentGatewayType> OURS =
            Set.of(DemoPayments.GATEWAY, PaymentGatewayType.PASSTHROUGH, PaymentGatewayType.TEMPORARY);

    private final PaymentGatewayCheckoutService checkouts;
    private final PaymentGatewayConfiguration cards;

    public CartPayments(PaymentGatewayCheckoutService checkouts, PaymentGatewayConfiguration cards) {
        this.checkouts = checkouts;
        this.cards = cards;
    }

    void forgetEarlierTries(Order cart) {
        List<OrderPayment> stale = cart.getPayments().stream()
                .filter(payment -> payment.isActive() && OURS.contains(payment.getGatewayType()))
                .toList();
        for (OrderPayment payment : stale) {
            cart.getPayments().remove(payment);
            checkouts.markPaymentAsInvalid(payment.getId());
        }
    }

    /** What the store itself has to take: the total less what pays a part of it in another way. */
    static Money open(Order cart) {
        Money open = cart.getTotal();
        for (OrderPayment payment : cart.getPayments()) {
            if (payment.isActive() && !OURS.contains(payment.getGatewayType()) && payment.getAmount() != null) {
                open = open.subtract(payment.getAmount());
            }
        }
        return open;
    }

    /** Whether nothing is left to take, and so nothing to pay with. */
    static boolean isCovered(Order cart) {
        return open(cart).lessThanOrEqual(new Money(0, cart.getTotal().getCurrency()));
    }

    /** Leaves the card on the order for the checkout workflow to charge. */
    void addCard(Order cart, CheckoutForm form) {
        CardToken token = CardToken.of(form.getCardNumber());
        PaymentResponseDTO card = new PaymentResponseDTO(PaymentType.CREDIT_CARD, DemoPayments.GATEWAY)
                .orderId(cart.getId().toString())
                .amount(open(cart))
                .paymentTransactionType(PaymentTransactionType.UNCONFIRMED)
                .successful(true)
                .valid(true)
                .rawResponse("Card ending in " + token.lastFour())
                .responseMap(DemoPayments.CARD_TOKEN, token.value())
                .creditCard()
                .creditCardHolderName(form.getCardName().strip())
                .creditCardType("CARD")
                .creditCardExpDate(form.getCardExpiry().strip())
                .creditCardLastFour(token.lastFour())
                .done();
        checkouts.applyPaymentToOrder(card, cards);
    }

    static boolean wasDeclined(Order cart) {
        return cart.getPayments().stream()
                .filter(OrderPayment::isActive)
                .flatMap(payment -> payment.getTransactions().stream())
                .anyMatch(transaction -> DemoPayments.DECLINED.equals(transaction.getType()));
    }
}
