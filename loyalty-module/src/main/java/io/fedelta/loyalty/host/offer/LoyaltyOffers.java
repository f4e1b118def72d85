package io.fedelta.loyalty.host.offer;

import io.fedelta.loyalty.host.tier.BroadleafDiscountOffers;
import java.math.BigDecimal;
import org.broadleafcommerce.core.offer.domain.Offer;
import org.broadleafcommerce.core.offer.domain.OrderAdjustment;
import org.broadleafcommerce.core.order.domain.Order;

/** The host's offers that this module made: rewards' codes and tiers' discounts. */
public final class LoyaltyOffers {

    private LoyaltyOffers() {}

    static boolean isOne(Offer offer) {
        return BroadleafPromoCodes.isOne(offer) || BroadleafDiscountOffers.isOne(offer);
    }

    /** What they take off the order as it is priced. */
    public static BigDecimal discount(Order order) {
        return order.getOrderAdjustments().stream()
                .filter(adjustment -> isOne(adjustment.getOffer()))
                .map(OrderAdjustment::getValue)
                .map(value -> value.getAmount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
