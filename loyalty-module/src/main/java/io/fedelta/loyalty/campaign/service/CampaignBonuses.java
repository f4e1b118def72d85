package io.fedelta.loyalty.campaign.service;

import io.fedelta.loyalty.bonus.Bonus;
import io.fedelta.loyalty.bonus.service.Bonuses;
import io.fedelta.loyalty.campaign.RunningCampaigns;
import io.fedelta.loyalty.campaign.dao.CampaignBonusRows;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.PaidGoods;
import io.fedelta.loyalty.earning.PaidOrderListener;
import io.fedelta.loyalty.ledger.BonusExplanation;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.ledger.Source;
import io.fedelta.loyalty.ledger.service.LoyaltyLedger;
import io.fedelta.loyalty.programme.Campaign;
import io.fedelta.loyalty.programme.Campaign.Kind;
import io.fedelta.loyalty.programme.RuleVersion;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.tier.HeldTiers;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Fixed bonuses of campaigns: by the campaigns when the order was submitted, given when it is paid, if something in
 * their scope was paid for. A bonus for each order goes with its order; one for each member stays as long as one of the
 * member's orders in the campaign does.
 */
public class CampaignBonuses implements PaidOrderListener {

    private final Programme programme;
    private final HeldTiers tiers;
    private final Bonuses bonuses;
    private final LoyaltyLedger ledger;
    private final CampaignBonusRows rows;
    private final Clock clock;

    public CampaignBonuses(
            JdbcTemplate jdbc,
            Programme programme,
            HeldTiers tiers,
            Bonuses bonuses,
            LoyaltyLedger ledger,
            Clock clock) {
        this.rows = new CampaignBonusRows(jdbc);
        this.programme = programme;
        this.tiers = tiers;
        this.bonuses = bonuses;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public void orderPaid(OrderFacts order, Instant paidAt, int cycle) {
        RuleVersion submitted = programme.at(order.submittedAt().orElse(paidAt));
        List<Campaign> giving = new RunningCampaigns(submitted.rules(), tiers)
                .of(order, clock).stream()
                        .filter(campaign -> campaign.effect().kind() != Kind.MULTIPLIER)
                        .toList();
        if (giving.isEmpty()) {
            return;
        }
        PaidGoods goods = PaidGoods.of(order, programme.at(paidAt).rules());
        giving.stream()
                .filter(campaign -> goods.anyIn(campaign.scope()))
                .forEach(campaign -> give(campaign, order, submitted.number(), paidAt));
    }

    private void give(Campaign campaign, OrderFacts order, long ruleVersion, Instant paidAt) {
        Points points = Points.of(campaign.effect().points());
        Entry entry = bonuses.give(new Bonus(
                order.customerId(),
                EntryKind.CAMPAIGN_BONUS,
                source(campaign, order.orderId()),
                new BonusExplanation(campaign.name(), 0, points),
                ruleVersion,
                paidAt));
        rows.rest(entry.accountId(), entry.entryNo(), order.orderId());
    }

    private static Source source(Campaign campaign, long orderId) {
        return campaign.effect().kind() == Kind.BONUS_PER_MEMBER
                ? Source.campaign(campaign.id())
                : Source.campaignOrder(campaign.id(), orderId);
    }

    @Override
    public void orderLost(long orderId, long accountId) {
        if (rows.on(orderId).isEmpty()) {
            return;
        }
        ledger.lock(accountId);
        List<Long> resting = rows.on(orderId);
        rows.forget(orderId);
        resting.stream()
                .filter(entryNo -> rows.restsOnNothing(accountId, entryNo))
                .map(entryNo -> ledger.entry(accountId, entryNo).orElseThrow())
                .forEach(bonuses::takeBack);
    }
}
