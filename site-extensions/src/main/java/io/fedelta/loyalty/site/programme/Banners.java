package io.fedelta.loyalty.site.programme;

import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.ledger.service.LoyaltyLedger;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.reward.RewardVersion;
import io.fedelta.loyalty.reward.service.Rewards;
import io.fedelta.loyalty.site.Aside;
import io.fedelta.loyalty.site.PageFormat;
import io.fedelta.loyalty.site.Term;
import io.fedelta.loyalty.site.Visitor;
import io.fedelta.loyalty.site.Worth;
import io.fedelta.loyalty.site.rewards.EarningRuleView;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * The best thing to say in one line: the campaign that ends first, else a member's way to the next reward, else how
 * orders earn. Nothing while the programme or the banner is off.
 */
public class Banners {

    private final BannerSwitch bannerSwitch;
    private final LiveProgrammes programmes;
    private final LoyaltyLedger ledger;
    private final Rewards rewards;
    private final Aside aside;
    private final Clock clock;

    public Banners(
            BannerSwitch bannerSwitch,
            LiveProgrammes programmes,
            LoyaltyLedger ledger,
            Rewards rewards,
            Aside aside,
            Clock clock) {
        this.bannerSwitch = bannerSwitch;
        this.programmes = programmes;
        this.ledger = ledger;
        this.rewards = rewards;
        this.aside = aside;
        this.clock = clock;
    }

    public Optional<BannerView> of(Optional<Visitor> visitor) {
        return bannerSwitch.isOn() ? best(visitor) : Optional.empty();
    }

    private Optional<BannerView> best(Optional<Visitor> visitor) {
        PageFormat format = PageFormat.ofRequest();
        Optional<String> currency = PageFormat.currencyOfRequest();
        return aside.read(() -> read(visitor, currency, format)).flatMap(banner -> banner);
    }

    private Optional<BannerView> read(Optional<Visitor> visitor, Optional<String> currency, PageFormat format) {
        LiveProgramme live = programmes.readWithoutLadder();
        return campaign(live, format)
                .map(BannerView::of)
                .or(() -> visitor.filter(Visitor::signedIn)
                        .filter(member -> live.rules().enabled())
                        .flatMap(member -> nextReward(member.customerId(), format))
                        .map(BannerView::of))
                .or(() -> currency.flatMap(code -> ratio(live.rules(), code, format))
                        .map(BannerView::of));
    }

    /** Campaigns for chosen tiers are told on the programme page only. */
    private Optional<CampaignView> campaign(LiveProgramme live, PageFormat format) {
        Instant now = clock.instant();
        return live.rules()
                .campaignsAt(now)
                .filter(campaign -> campaign.tiers().isEmpty())
                .sorted(Comparator.comparing(campaign -> campaign.until()))
                .flatMap(campaign -> CampaignView.of(campaign, live, now, format).stream())
                .findFirst();
    }

    private Optional<Term> nextReward(long accountId, PageFormat format) {
        return rewards.next(accountId)
                .map(next -> wayTo(next, ledger.account(accountId).missingTo(next.threshold()), format));
    }

    private static Term wayTo(RewardVersion next, Points missing, PageFormat format) {
        Worth worth = Worth.of(next, format);
        return missing.isPositive()
                ? Term.of("loyalty.rewards.togo", missing.value(), next.name(), worth.value(), worth.sort())
                : Term.of("loyalty.rewards.due", next.name(), worth.value(), worth.sort());
    }

    private static Optional<Term> ratio(ProgrammeRules rules, String currency, PageFormat format) {
        if (!rules.awardsPaymentPoints()) {
            return Optional.empty();
        }
        EarningRuleView rule = new EarningRuleView(rules.ratio(), currency, format);
        return Optional.of(Term.of("loyalty.rewards.rule", rule.getText(), rule.getRatio(), rule.getUnit()));
    }
}
