package io.fedelta.loyalty.tier.service;

import io.fedelta.loyalty.tier.HeldTiers;
import io.fedelta.loyalty.tier.TierChange;
import io.fedelta.loyalty.tier.dao.ChangeRows;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** By the last change before the moment. Whether tiers were on then is for the rules of that moment to say. */
public class JdbcHeldTiers implements HeldTiers {

    private final ChangeRows changes;

    public JdbcHeldTiers(JdbcTemplate jdbc) {
        this.changes = new ChangeRows(jdbc);
    }

    @Override
    public Optional<Long> tierHeldBefore(long accountId, Instant moment) {
        return changes.lastBefore(accountId, moment).flatMap(TierChange::to);
    }
}
