package io.fedelta.loyalty.host.offer;

import io.fedelta.loyalty.reward.PromoCodes;
import io.fedelta.loyalty.reward.RewardVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.broadleafcommerce.core.offer.dao.OfferCodeDao;
import org.broadleafcommerce.core.offer.dao.OfferDao;
import org.broadleafcommerce.core.offer.domain.Offer;
import org.broadleafcommerce.core.offer.domain.OfferCode;
import org.broadleafcommerce.core.offer.service.type.OfferDiscountType;
import org.broadleafcommerce.core.offer.service.type.OfferType;

/**
 * Rewards as the host's own offers: a fixed amount off the whole order, only with a code, each code for one order. The
 * host's reports, cart and order pages know them as they know any promo code.
 */
public class BroadleafPromoCodes implements PromoCodes {

    /** The host compares to the second, and ignores an offer that has not begun. */
    private static final Duration HEAD_START = Duration.ofMinutes(1);

    private static final String DESCRIPTION = "Loyalty reward ";

    private final OfferDao offers;
    private final OfferCodeDao codes;
    private final EntityManager entities;

    public BroadleafPromoCodes(OfferDao offers, OfferCodeDao codes, EntityManager entities) {
        this.offers = offers;
        this.codes = codes;
        this.entities = entities;
    }

    @Override
    public long createOffer(RewardVersion reward, Instant usableFrom) {
        Offer offer = offers.create();
        offer.setName(reward.name());
        offer.setDescription(DESCRIPTION + reward.rewardId() + ", edition " + reward.version());
        offer.setType(OfferType.ORDER);
        offer.setDiscountType(OfferDiscountType.AMOUNT_OFF);
        offer.setValue(reward.amount());
        offer.setStartDate(begin(usableFrom));
        offer.setAutomaticallyAdded(false);
        offer.setCombinableWithOtherOffers(true);
        offer.setApplyDiscountToSalePrice(true);
        offer.setMaxUsesPerOrder(1);
        return offers.save(offer).getId();
    }

    /** The host's own limit of one use stays on the code for the day our module is gone. */
    @Override
    public long issue(long offerId, Instant usableFrom, Optional<Instant> expiresAt) {
        OfferCode code = codes.create();
        code.setOffer(offers.readOfferById(offerId));
        code.setOfferCode(LoyaltyCode.random());
        code.setStartDate(begin(usableFrom));
        code.setEndDate(expiresAt.map(Date::from).orElse(null));
        code.setMaxUses(1);
        return codes.save(code).getId();
    }

    @Override
    public Map<Long, String> texts(Collection<Long> offerCodeIds) {
        return entities
                .createQuery("SELECT c.id, c.offerCode FROM OfferCodeImpl c WHERE c.id IN (:ids)", Object[].class)
                .setParameter("ids", offerCodeIds)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }

    @Override
    public void forgetUse(long offerCodeId, long orderId) {
        entities.createQuery("DELETE FROM OfferAuditImpl a WHERE a.offerCodeId = :code AND a.orderId = :order")
                .setParameter("code", offerCodeId)
                .setParameter("order", orderId)
                .executeUpdate();
    }

    /** Told by its description, so that pricing a cart needs no statement of ours. */
    static boolean isOne(Offer offer) {
        return offer.getDescription() != null && offer.getDescription().startsWith(DESCRIPTION);
    }

    private static Date begin(Instant usableFrom) {
        return Date.from(usableFrom.minus(HEAD_START));
    }
}
