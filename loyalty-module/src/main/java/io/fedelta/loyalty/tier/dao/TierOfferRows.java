package io.fedelta.loyalty.tier.dao;

import io.fedelta.loyalty.programme.Tier;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which offer gives which discount. A row never changes: another name or percentage is another offer. */
public class TierOfferRows {

    private final JdbcTemplate jdbc;

    public TierOfferRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Long> find(Tier tier) {
        return jdbc.queryForList("""
                        SELECT OFFER_ID FROM LOY_TIER_OFFER
                        WHERE TIER_ID = ? AND NAME = ? AND DISCOUNT_PERCENT = ?""", Long.class, tier.id(), tier.name(), tier.discountPercent()).stream()
                .findFirst();
    }

    public void append(Tier tier, long offerId) {
        jdbc.update(
                "INSERT INTO LOY_TIER_OFFER (OFFER_ID, TIER_ID, NAME, DISCOUNT_PERCENT) VALUES (?, ?, ?, ?)",
                offerId,
                tier.id(),
                tier.name(),
                tier.discountPercent());
    }
}
