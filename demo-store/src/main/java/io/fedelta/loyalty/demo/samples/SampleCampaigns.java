package io.fedelta.loyalty.demo.samples;

import io.fedelta.loyalty.programme.Campaign;
import io.fedelta.loyalty.programme.Campaign.Effect;
import io.fedelta.loyalty.programme.Campaign.Kind;
import io.fedelta.loyalty.programme.Scope;
import io.fedelta.loyalty.programme.domain.LoyaltyCampaign;
import io.fedelta.loyalty.programme.domain.LoyaltyCampaignImpl;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;

/** A campaign to try: all there but its switch, so that the studio's figures stay plain until somebody turns it. */
final class SampleCampaigns {

    private static final long PRINTS = 130;
    private static final int DAYS = 60;

    private SampleCampaigns() {}

    /** Prepared for the weeks around today. */
    static List<Campaign> prepare(EntityManager entities, Instant today, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(today, zone);
        LoyaltyCampaignImpl form = new LoyaltyCampaignImpl();
        form.setCampaign(
                new Campaign(
                        0,
                        "Print weeks",
                        false,
                        day.atStartOfDay(zone).toInstant(),
                        day.plusDays(DAYS).atStartOfDay(zone).toInstant(),
                        new Scope(Set.of(), Set.of(PRINTS), Set.of()),
                        Set.of(),
                        new Effect(Kind.MULTIPLIER, BigDecimal.valueOf(2))),
                zone);
        LoyaltyCampaign saved = entities.merge(form);
        entities.flush();
        return List.of(saved.toCampaign(zone));
    }
}
