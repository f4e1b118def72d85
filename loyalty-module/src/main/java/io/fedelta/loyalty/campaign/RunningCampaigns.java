package io.fedelta.loyalty.campaign;

import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.programme.Campaign;
import io.fedelta.loyalty.programme.Campaign.Refusal;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.tier.HeldTiers;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Campaigns for a customer's order, by the moment it was submitted and the tier held just before. */
public final class RunningCampaigns {

    /** @param refusal why it gives nothing; empty if it runs for the order */
    public record Look(Campaign campaign, Optional<Refusal> refusal) {}

    private final ProgrammeRules rules;
    private final HeldTiers tiers;

    public RunningCampaigns(ProgrammeRules rules, HeldTiers tiers) {
        this.rules = rules;
        this.tiers = tiers;
    }

    /** A cart counts as submitted now. */
    public List<Campaign> of(OrderFacts order, Clock clock) {
        return looks(order, clock).stream()
                .filter(look -> look.refusal().isEmpty())
                .map(Look::campaign)
                .toList();
    }

    /** Each campaign of the rules, and why it is not among the {@linkplain #of running ones}. */
    public List<Look> looks(OrderFacts order, Clock clock) {
        Instant moment = order.submittedAt().orElseGet(clock::instant);
        Optional<Long> tier = isTierAsked(moment) ? held(order, moment) : Optional.empty();
        return rules.campaigns().stream()
                .map(campaign -> new Look(campaign, refusal(campaign, moment, tier)))
                .toList();
    }

    private Optional<Refusal> refusal(Campaign campaign, Instant moment, Optional<Long> tier) {
        return rules.enabled() ? campaign.refusal(moment, tier) : Optional.of(Refusal.OFF);
    }

    private boolean isTierAsked(Instant moment) {
        return rules.campaignsAt(moment).anyMatch(campaign -> !campaign.tiers().isEmpty());
    }

    /** Nobody holds a tier while tiers are off. */
    private Optional<Long> held(OrderFacts order, Instant moment) {
        return rules.hasTiers() ? tiers.tierHeldBefore(order.customerId(), moment) : Optional.empty();
    }
}
