package io.fedelta.loyalty.campaign.service;

import io.fedelta.loyalty.campaign.RunningCampaigns;
import io.fedelta.loyalty.campaign.RunningCampaigns.Look;
import io.fedelta.loyalty.earning.PaidGoods;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.ledger.Source;
import io.fedelta.loyalty.ledger.service.LoyaltyLedger;
import io.fedelta.loyalty.programme.Campaign;
import io.fedelta.loyalty.programme.Campaign.Kind;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Tier;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.reckoning.Miss;
import io.fedelta.loyalty.reckoning.MissReason;
import io.fedelta.loyalty.reckoning.MissSource;
import io.fedelta.loyalty.reckoning.PlacedOrder;
import io.fedelta.loyalty.reckoning.PlacedOrder.Audience;
import io.fedelta.loyalty.reckoning.PlacedOrder.Paid;
import io.fedelta.loyalty.tier.HeldTiers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Campaigns that gave an order nothing: not running when it was submitted, for another tier, or a bonus for other goods
 * or given before. Multipliers that ran are weighed where multipliers are.
 */
public class CampaignMisses implements MissSource {

    /** Campaigns that ended before, or began after, by more than this are nobody's question. */
    private static final Duration NEAR = Duration.ofDays(30);

    private final Programme programme;
    private final HeldTiers tiers;
    private final LoyaltyLedger ledger;
    private final Clock clock;

    public CampaignMisses(Programme programme, HeldTiers tiers, LoyaltyLedger ledger, Clock clock) {
        this.programme = programme;
        this.tiers = tiers;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public List<Miss> missesOf(PlacedOrder order) {
        List<Look> looks = new RunningCampaigns(order.submitted(), tiers).looks(order.order(), clock);
        List<Campaign> saved = programme.current().rules().campaigns();
        return Stream.concat(
                        looks.stream()
                                .flatMap(
                                        look -> reason(look, order).map(why -> Miss.of(look.campaign(), why)).stream()),
                        saved.stream()
                                .filter(campaign -> isLater(campaign, order))
                                .map(campaign -> Miss.of(campaign, new MissReason.SavedLater())))
                .toList();
    }

    private Optional<MissReason> reason(Look look, PlacedOrder order) {
        Campaign campaign = look.campaign();
        return look.refusal().isEmpty()
                ? bonusReason(campaign, order)
                : switch (look.refusal().get()) {
                    case OFF -> off(campaign, order);
                    case NOT_YET -> near(campaign.from(), order).map(MissReason.NotYet::new);
                    case OVER -> near(campaign.until(), order).map(MissReason.Over::new);
                    case OTHER_TIER -> Optional.of(new MissReason.OtherTier(names(campaign, order.submitted())));
                };
    }

    private static Optional<MissReason> off(Campaign campaign, PlacedOrder order) {
        boolean drawer = order.audience() == Audience.CUSTOMER && !campaign.active();
        return drawer || !isItsTime(campaign, order) ? Optional.empty() : Optional.of(new MissReason.SwitchedOff());
    }

    private static Optional<Instant> near(Instant moment, PlacedOrder order) {
        Duration apart = Duration.between(moment, order.submittedAt()).abs();
        return apart.compareTo(NEAR) <= 0 ? Optional.of(moment) : Optional.empty();
    }

    private static boolean isItsTime(Campaign campaign, PlacedOrder order) {
        return !order.submittedAt().isBefore(campaign.from())
                && order.submittedAt().isBefore(campaign.until());
    }

    private static List<String> names(Campaign campaign, ProgrammeRules rules) {
        return rules.tiers().tiers().stream()
                .filter(tier -> campaign.tiers().contains(tier.id()))
                .map(Tier::name)
                .toList();
    }

    /** It would have run for the order, had it been saved like this before. */
    private static boolean isLater(Campaign campaign, PlacedOrder order) {
        return campaign.runsAt(order.submittedAt())
                && order.submitted().campaigns().stream()
                        .noneMatch(known -> known.id() == campaign.id() && known.active());
    }

    private Optional<MissReason> bonusReason(Campaign campaign, PlacedOrder order) {
        return campaign.effect().kind() == Kind.MULTIPLIER
                ? Optional.empty()
                : order.paid().flatMap(paid -> bonusReason(campaign, order, paid));
    }

    private Optional<MissReason> bonusReason(Campaign campaign, PlacedOrder order, Paid paid) {
        PaidGoods goods = PaidGoods.of(order.order(), paid.rules());
        if (goods.isEmpty()) {
            return Optional.of(new MissReason.NothingCounts());
        }
        return goods.anyIn(campaign.scope())
                ? givenBefore(campaign, order.customerId(), paid.at())
                : Optional.of(new MissReason.OtherGoods(campaign.scope()));
    }

    private Optional<MissReason> givenBefore(Campaign campaign, long accountId, Instant paidAt) {
        return campaign.effect().kind() == Kind.BONUS_PER_MEMBER
                ? ledger.newest(accountId, EntryKind.CAMPAIGN_BONUS, Source.campaign(campaign.id()))
                        .map(Entry::occurredAt)
                        .filter(given -> !given.equals(paidAt))
                        .map(MissReason.GivenBefore::new)
                : Optional.empty();
    }
}
