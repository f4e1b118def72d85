package io.fedelta.loyalty.host.tier;

import io.fedelta.loyalty.tier.service.MemberDiscounts;
import io.fedelta.loyalty.worker.FailureLog;
import java.util.List;
import java.util.Optional;
import org.broadleafcommerce.core.offer.dao.OfferDao;
import org.broadleafcommerce.core.offer.domain.Offer;
import org.broadleafcommerce.core.order.domain.Order;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands the offer of a member's tier to the host each time it prices the member's cart, so that it is gone with the
 * next pricing once the tier is lost or tiers are off. While our tables cannot be asked, a cart keeps what it has:
 * nobody's price rises because of our trouble.
 */
public class TierDiscounts {

    private static final Logger LOG = LoggerFactory.getLogger(TierDiscounts.class);
    private static final String ASKING = "Asking for the discount of a tier";

    private final MemberDiscounts discounts;
    private final OfferDao offers;
    private final FailureLog failures = new FailureLog(LOG);

    public TierDiscounts(MemberDiscounts discounts, OfferDao offers) {
        this.discounts = discounts;
        this.offers = offers;
    }

    /** @param applicable the host's own choice of offers, which it applies afterwards */
    public void addTo(List<Offer> applicable, Order order) {
        if (!isOfMember(order) || !discounts.areGiven()) {
            return;
        }
        offer(order).filter(offer -> !applicable.contains(offer)).ifPresent(applicable::add);
    }

    private static boolean isOfMember(Order order) {
        return order.getCustomer() != null
                && order.getCustomer().getId() != null
                && order.getCustomer().isRegistered();
    }

    private Optional<Offer> offer(Order order) {
        try {
            Optional<Long> id = discounts.offerOf(order.getCustomer().getId());
            failures.succeeded(ASKING);
            return id.map(offers::readOfferById);
        } catch (RuntimeException noAnswer) {
            failures.failed(ASKING, noAnswer);
            return onOrder(order);
        }
    }

    private static Optional<Offer> onOrder(Order order) {
        return order.getOrderAdjustments().stream()
                .map(adjustment -> adjustment.getOffer())
                .filter(offer -> BroadleafDiscountOffers.isOne(offer))
                .findFirst();
    }
}
