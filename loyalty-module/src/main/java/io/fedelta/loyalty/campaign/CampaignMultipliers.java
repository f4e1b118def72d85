package io.fedelta.loyalty.campaign;

import io.fedelta.loyalty.earning.Multiplier;
import io.fedelta.loyalty.earning.MultiplierSource;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.ledger.AppliedMultiplier;
import io.fedelta.loyalty.programme.Campaign;
import io.fedelta.loyalty.programme.Campaign.Kind;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.tier.HeldTiers;
import java.time.Clock;
import java.util.List;

/** Multipliers of the campaigns that run when the order is submitted. One lookup of the tier serves all of them. */
public class CampaignMultipliers implements MultiplierSource {

    private final HeldTiers tiers;
    private final Clock clock;

    public CampaignMultipliers(HeldTiers tiers, Clock clock) {
        this.tiers = tiers;
        this.clock = clock;
    }

    @Override
    public List<Multiplier> multipliersOf(OrderFacts order, ProgrammeRules rules) {
        return new RunningCampaigns(rules, tiers)
                .of(order, clock).stream()
                        .filter(campaign -> campaign.effect().kind() == Kind.MULTIPLIER)
                        .map(CampaignMultipliers::multiplier)
                        .toList();
    }

    private static Multiplier multiplier(Campaign campaign) {
        return new Multiplier(
                new AppliedMultiplier(
                        AppliedMultiplier.Kind.CAMPAIGN,
                        campaign.name(),
                        campaign.effect().figure()),
                campaign.scope());
    }
}
