package io.fedelta.loyalty.site.programme;

import io.fedelta.loyalty.programme.BonusRules.Birthday;
import io.fedelta.loyalty.programme.Challenge;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.TierRules;
import io.fedelta.loyalty.site.PageFormat;
import io.fedelta.loyalty.site.Term;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The programme page: what is in force, and nothing of what is switched off. */
public final class ProgrammePageView {

    private final ProgrammeRules rules;
    private final EarningTermsView earning;
    private final List<SessionTypeView> sessions;
    private final List<CampaignView> campaigns;
    private final List<Term> extras;
    private final List<TierView> tiers;
    private final List<RewardTermsView> ladder;

    /** @param currency of the visitor; without one, what needs a currency is not told */
    ProgrammePageView(LiveProgramme programme, Instant now, Optional<String> currency, PageFormat format) {
        this.rules = programme.rules();
        this.earning = currency.filter(code -> rules.awardsPaymentPoints())
                .map(code -> new EarningTermsView(rules, code, format))
                .orElse(null);
        this.sessions = sessions(rules);
        this.campaigns = LiveProgramme.notOver(rules, now).stream()
                .flatMap(campaign -> CampaignView.of(campaign, programme, now, format).stream())
                .toList();
        this.extras = extras(rules, format);
        this.tiers = tiers(rules.tiers(), currency, now, format);
        this.ladder = programme.ladder().stream()
                .map(reward -> new RewardTermsView(reward, format))
                .toList();
    }

    private static List<SessionTypeView> sessions(ProgrammeRules rules) {
        return !rules.awardsSessionPoints()
                ? List.of()
                : rules.sessions().types().stream()
                        .filter(type -> type.active() && type.points() > 0)
                        .map(SessionTypeView::new)
                        .toList();
    }

    private static List<Term> extras(ProgrammeRules rules, PageFormat format) {
        List<Term> extras = new ArrayList<>();
        if (rules.bonuses().welcome()) {
            extras.add(Term.of("loyalty.programme.welcome", rules.bonuses().welcomePoints()));
        }
        if (rules.bonuses().birthday() == Birthday.BONUS) {
            extras.add(Term.of("loyalty.programme.birthday", rules.bonuses().birthdayPoints()));
        }
        if (rules.bonuses().birthday() == Birthday.MULTIPLIER
                && (rules.awardsPaymentPoints() || rules.awardsSessionPoints())) {
            extras.add(Term.of(
                    "loyalty.programme.birthday.multiplier",
                    format.decimal(rules.bonuses().birthdayMultiplier()),
                    rules.bonuses().birthdayMultiplier()));
        }
        if (rules.awardsCashback()) {
            extras.add(Term.of(
                    "loyalty.programme.cashback",
                    format.decimal(rules.cashback().percent()),
                    rules.cashback().pendingDays()));
        }
        if (rules.rewardsReferrals()) {
            addIfAny("loyalty.programme.friend.brought", rules.referral().referrerPoints(), extras);
            addIfAny("loyalty.programme.friend.came", rules.referral().refereePoints(), extras);
        }
        if (rules.spending().enabled() && !rules.spending().currency().isEmpty()) {
            extras.add(Term.of(
                    "loyalty.programme.spending",
                    rules.spending().points(),
                    format.shortMoney(rules.spending().worth(), rules.spending().currency())));
        }
        rules.challenges().stream()
                .filter(Challenge::active)
                .map(challenge -> Term.of(challengeKey(challenge), challenge.orders(), challenge.points()))
                .forEach(extras::add);
        return extras;
    }

    private static void addIfAny(String key, long points, List<Term> extras) {
        if (points > 0) {
            extras.add(Term.of(key, points));
        }
    }

    private static List<TierView> tiers(TierRules rules, Optional<String> currency, Instant now, PageFormat format) {
        return currency.isEmpty() || !rules.enabled()
                ? List.of()
                : rules.tiers().stream()
                        .map(tier -> new TierView(tier, rules, currency.get(), now, format))
                        .toList();
    }

    /** Whether the programme is on. */
    public boolean isRunning() {
        return rules.enabled();
    }

    /** How paid orders earn; null if they do not. */
    public EarningTermsView getEarning() {
        return earning;
    }

    /** For how many days a guest's order can be claimed; 0 if it cannot. */
    public int getGuestDays() {
        return rules.letsGuestsClaim() ? rules.guests().days() : 0;
    }

    public List<SessionTypeView> getSessions() {
        return sessions;
    }

    public List<CampaignView> getCampaigns() {
        return campaigns;
    }

    /** Bonuses, friends, challenges, and what else points are good for. */
    public List<Term> getExtras() {
        return extras;
    }

    public List<TierView> getTiers() {
        return tiers;
    }

    /** Over how many months tiers are counted; 0 for a lifetime. */
    public int getTierMonths() {
        return rules.tiers().windowMonths();
    }

    public int getTierGraceDays() {
        return rules.tiers().graceDays();
    }

    public List<RewardTermsView> getLadder() {
        return ladder;
    }

    /** Whether several multipliers multiply each other; the page says so only where there may be several. */
    public boolean isStacking() {
        return rules.stacking();
    }

    /** Whether orders bring points that a refund could take back. */
    public boolean isRefundable() {
        return rules.awardsPaymentPoints() || !sessions.isEmpty();
    }

    /** Whether a refund may take a total below zero. */
    public boolean isBelowZero() {
        return rules.refunds().belowZero();
    }

    private static String challengeKey(Challenge challenge) {
        return switch (challenge.counts()) {
            case ORDERS -> "loyalty.programme.challenge." + challenge.period();
            case FRIENDS -> "loyalty.programme.challenge.friends." + challenge.period();
        };
    }
}
