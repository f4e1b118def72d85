package io.fedelta.loyalty.campaign;

import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.programme.Campaign;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.tier.HeldTiers;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Campaigns for a customer's order, by the moment it was submitted and the tier held just before. */
public final class RunningCampaigns {

    private final ProgrammeRules rules;
    private final HeldTiers tiers;

    public RunningCampaigns(ProgrammeRules rules, HeldTiers tiers) {
        this.rules = rules;
        this.tiers = tiers;
    }

    /** A cart counts as submitted now. */
    public List<Campaign> of(OrderFacts order, Clock clock) {
        Instant moment = order.submittedAt().orElseGet(clock::instant);
        List<Campaign> running = rules.campaignsAt(moment).toList();
        boolean forEverybody =
                running.stream().allMatch(campaign -> campaign.tiers().isEmpty());
        return forEverybody ? running : open(running, held(order, moment));
    }

    /** Nobody holds a tier while tiers are off. */
    private Optional<Long> held(OrderFacts order, Instant moment) {
        return rules.hasTiers() ? tiers.tierHeldBefore(order.customerId(), moment) : Optional.empty();
    }

    private static List<Campaign> open(List<Campaign> running, Optional<Long> tier) {
        return running.stream()
                .filter(campaign -> campaign.tiers().isEmpty()
                        || tier.filter(campaign.tiers()::contains).isPresent())
                .toList();
    }
}
