package io.fedelta.loyalty.tier.service;

import io.fedelta.loyalty.programme.Tier;
import io.fedelta.loyalty.tier.DiscountOffers;
import io.fedelta.loyalty.tier.dao.TierOfferRows;
import org.springframework.jdbc.core.JdbcTemplate;

/** Each edition of a tier's discount has one offer of the host, which its members share. */
public class TierOffers {

    private final TierOfferRows rows;
    private final DiscountOffers offers;

    public TierOffers(JdbcTemplate jdbc, DiscountOffers offers) {
        this.rows = new TierOfferRows(jdbc);
        this.offers = offers;
    }

    /** Sees to it that the tier's discount can be given, in the transaction that publishes the tier. */
    public void provide(Tier tier) {
        if (tier.discountPercent().signum() > 0 && rows.find(tier).isEmpty()) {
            rows.append(tier, offers.create(tier));
        }
    }
}
