package io.fedelta.loyalty.site.tender;

import java.math.BigDecimal;
import java.util.Optional;
import org.broadleafcommerce.core.offer.domain.OfferCode;
import org.broadleafcommerce.core.offer.domain.OrderAdjustment;
import org.broadleafcommerce.core.offer.service.OfferService;
import org.broadleafcommerce.core.offer.service.exception.OfferMaxUseExceededException;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;

/** Puts codes on carts and takes them off, as the host's own form for promo codes does. */
public class Vouchers {

    private final OfferService offers;
    private final OrderService orders;

    public Vouchers(OfferService offers, OrderService orders) {
        this.offers = offers;
        this.orders = orders;
    }

    static Optional<OfferCode> on(Order cart, String code) {
        return cart.getAddedOfferCodes().stream()
                .filter(added -> added.getOfferCode().equals(code))
                .findFirst();
    }

    /** What it takes off the cart as it is priced; zero if another offer won. */
    static BigDecimal effect(Order cart, OfferCode code) {
        return cart.getOrderAdjustments().stream()
                .filter(adjustment ->
                        adjustment.getOffer().getId().equals(code.getOffer().getId()))
                .map(OrderAdjustment::getValue)
                .map(value -> value.getAmount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** @return empty if the host does not take the code */
    Optional<Order> add(Order cart, String code) {
        OfferCode found = offers.lookupOfferCodeByCode(code);
        if (found == null) {
            return Optional.empty();
        }
        try {
            Order priced = orders.addOfferCode(cart, found, true);
            return on(priced, code).map(added -> priced);
        } catch (OfferMaxUseExceededException refused) {
            return Optional.empty();
        } catch (PricingException e) {
            throw new IllegalStateException("Cart " + cart.getId() + " cannot be priced with its voucher", e);
        }
    }

    Order remove(Order cart, OfferCode code) {
        try {
            return orders.removeOfferCode(cart, code, true);
        } catch (PricingException e) {
            throw new IllegalStateException("Cart " + cart.getId() + " cannot be priced without its voucher", e);
        }
    }
}
