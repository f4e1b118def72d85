package io.fedelta.loyalty.host.access;

import io.fedelta.loyalty.access.Sight;
import java.util.List;
import org.broadleafcommerce.core.offer.domain.Offer;
import org.broadleafcommerce.core.offer.domain.OfferCode;
import org.broadleafcommerce.core.order.domain.Order;

/** Takes offers that are not for a cart's customer yet out of what the host applies, at each pricing. */
public class SecretOffers {

    private final Viewers viewers;

    public SecretOffers(Viewers viewers) {
        this.viewers = viewers;
    }

    public void removeFrom(List<Offer> applicable, Order order) {
        Sight sight = viewers.of(order.getCustomer());
        if (!sight.hidesNothing()) {
            applicable.removeIf(offer -> sight.hidesOffer(offer.getId()));
        }
    }

    /** Whether the visitor may not know the code yet; to them it is one that does not exist. */
    public boolean hides(OfferCode code) {
        return code != null
                && code.getOffer() != null
                && viewers.ofRequest().hidesOffer(code.getOffer().getId());
    }
}
