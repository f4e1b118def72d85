package io.fedelta.loyalty.host.tier;

import io.fedelta.loyalty.programme.Tier;
import io.fedelta.loyalty.tier.DiscountOffers;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.broadleafcommerce.core.offer.dao.OfferDao;
import org.broadleafcommerce.core.offer.domain.Offer;
import org.broadleafcommerce.core.offer.service.type.OfferDiscountType;
import org.broadleafcommerce.core.offer.service.type.OfferType;

/**
 * A tier's discount as the host's own offer: a percentage off the whole order. The host never applies it by itself, so
 * that nobody has it once our module is gone; {@link TierDiscounts} hands it to the tier's members.
 */
public class BroadleafDiscountOffers implements DiscountOffers {

    /** The host compares to the second, and ignores an offer that has not begun. */
    private static final Duration HEAD_START = Duration.ofMinutes(1);

    private static final String DESCRIPTION = "Discount of loyalty tier ";

    private final OfferDao offers;
    private final Clock clock;

    public BroadleafDiscountOffers(OfferDao offers, Clock clock) {
        this.offers = offers;
        this.clock = clock;
    }

    @Override
    public long create(Tier tier) {
        Offer offer = offers.create();
        offer.setName(tier.name());
        offer.setDescription(DESCRIPTION + tier.id());
        offer.setType(OfferType.ORDER);
        offer.setDiscountType(OfferDiscountType.PERCENT_OFF);
        offer.setValue(tier.discountPercent());
        offer.setStartDate(Date.from(clock.instant().minus(HEAD_START)));
        offer.setAutomaticallyAdded(false);
        offer.setCombinableWithOtherOffers(true);
        offer.setApplyDiscountToSalePrice(true);
        offer.setMaxUsesPerOrder(1);
        return offers.save(offer).getId();
    }

    /** Told by its description, so that it can be told without our tables. */
    public static boolean isOne(Offer offer) {
        return offer.getDescription() != null && offer.getDescription().startsWith(DESCRIPTION);
    }
}
