package io.fedelta.loyalty.host.offer;

import io.fedelta.loyalty.reward.ClaimResult.Reason;
import io.fedelta.loyalty.reward.ClaimResult.Refused;
import io.fedelta.loyalty.reward.service.CodeClaims;
import java.util.List;
import java.util.Optional;
import org.broadleafcommerce.core.offer.domain.OfferCode;
import org.broadleafcommerce.core.offer.service.OfferAuditService;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;

/** After a checkout has failed: takes off the loyalty codes that its cart may not use, reprices it and says why. */
public class RefusedCodes {

    private final CodeClaims claims;
    private final OfferAuditService uses;
    private final OrderService orders;
    private final CheckoutNotice notice;

    public RefusedCodes(CodeClaims claims, OfferAuditService uses, OrderService orders, CheckoutNotice notice) {
        this.claims = claims;
        this.uses = uses;
        this.orders = orders;
        this.notice = notice;
    }

    /**
     * Costs no statement for an order without a loyalty code.
     *
     * @return the order, repriced if it lost a code
     * @throws PricingException if the host cannot reprice it
     */
    public Order takeOff(Order order) throws PricingException {
        List<OfferCode> refused = LoyaltyCodes.on(order).stream()
                .filter(code -> isRefused(code, order))
                .toList();
        return refused.isEmpty() ? order : withoutThem(order, refused);
    }

    private boolean isRefused(OfferCode code, Order order) {
        Optional<Reason> reason = reason(code, order);
        reason.ifPresent(notice::codeRefused);
        return reason.isPresent();
    }

    private Optional<Reason> reason(OfferCode code, Order order) {
        if (claims.check(code.getId(), LoyaltyCodes.cart(order)) instanceof Refused refused) {
            return Optional.of(refused.reason());
        }
        return isUsedUp(code) ? Optional.of(Reason.IN_ANOTHER_CHECKOUT) : Optional.empty();
    }

    /**
     * A killed checkout leaves its use with the host until the claim is settled; the host refuses the code till then.
     */
    private boolean isUsedUp(OfferCode code) {
        return code.isLimitedUse() && uses.countOfferCodeUses(code.getId()) >= code.getMaxUses();
    }

    private Order withoutThem(Order order, List<OfferCode> refused) throws PricingException {
        order.getAddedOfferCodes().removeAll(refused);
        return orders.save(order, true);
    }
}
