package io.fedelta.loyalty.host.offer;

import io.fedelta.loyalty.reward.ClaimResult.Refused;
import io.fedelta.loyalty.reward.service.CodeClaims;
import java.util.List;
import org.broadleafcommerce.core.offer.domain.OfferCode;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;

/**
 * After a checkout has failed: takes off the loyalty codes that its cart may not use, reprices it and says why. What
 * the cart itself still claims stays, since the same order may be in another checkout at this moment.
 */
public class RefusedCodes {

    private final CodeClaims claims;
    private final OrderService orders;
    private final CheckoutNotice notice;

    public RefusedCodes(CodeClaims claims, OrderService orders, CheckoutNotice notice) {
        this.claims = claims;
        this.orders = orders;
        this.notice = notice;
    }

    /**
     * Costs no statement for an order without a loyalty code.
     *
     * @throws IllegalStateException if the host cannot reprice the order
     */
    public void takeOff(Order order) {
        if (isSubmittedInMemory(order)) {
            return;
        }
        List<OfferCode> refused = LoyaltyCodes.on(order).stream()
                .filter(code -> isRefused(code, order))
                .toList();
        if (!refused.isEmpty()) {
            order.getAddedOfferCodes().removeAll(refused);
            reprice(order);
        }
    }

    /** A checkout whose last save failed leaves it so; to save it now would submit it. */
    private static boolean isSubmittedInMemory(Order order) {
        return OrderStatus.SUBMITTED.equals(order.getStatus());
    }

    private boolean isRefused(OfferCode code, Order order) {
        if (claims.check(code.getId(), LoyaltyCodes.cart(order)) instanceof Refused refused) {
            notice.codeRefused(refused.reason());
            return true;
        }
        return false;
    }

    private void reprice(Order order) {
        try {
            orders.save(order, true);
        } catch (PricingException e) {
            throw new IllegalStateException("Order " + order.getId() + " lost its code but could not be repriced", e);
        }
    }
}
