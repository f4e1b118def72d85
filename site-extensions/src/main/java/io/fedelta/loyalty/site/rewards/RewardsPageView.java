package io.fedelta.loyalty.site.rewards;

import io.fedelta.loyalty.programme.SpendingRules;
import io.fedelta.loyalty.reward.Grant;
import io.fedelta.loyalty.reward.RewardVersion;
import io.fedelta.loyalty.site.PageFormat;
import io.fedelta.loyalty.site.SiteLinks;
import io.fedelta.loyalty.site.Term;
import io.fedelta.loyalty.site.birthday.BirthdayView;
import io.fedelta.loyalty.site.programme.CampaignView;
import io.fedelta.loyalty.spending.Conversion;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** <em>My rewards</em>, ready to be shown. */
public final class RewardsPageView {

    private final long points;
    private final ProgressView progress;
    private final List<GrantView> grants;
    private final List<RungView> ladder;
    private final HistoryView history;
    private final List<PlannedSessionView> sessions;
    private final List<CampaignView> campaigns;
    private final List<ChallengeView> challenges;
    private final BirthdayView birthday;
    private final EarningRuleView earningRule;
    private final boolean resting;
    private final TierView tier;
    private final List<UnearnedOrderView> unearned;
    private final Term spendable;
    private final long held;

    /** @param currency in which the earning rule is told; without one it is not told */
    RewardsPageView(
            RewardsAccount account, Instant now, Optional<String> currency, PageFormat format, SiteLinks links) {
        this.points = account.history().account().lifetime().value();
        this.spendable = spendable(account, format);
        this.held = account.history().account().held().value();
        this.progress = account.rewards()
                .next()
                .map(next -> new ProgressView(
                        account.history().account(), next, account.rules().enabled(), format))
                .orElse(null);
        this.grants = account.rewards().grants().stream()
                .map(grant -> GrantView.of(
                        grant, account.rewards().codes(), account.rewards().cards(), now, format))
                .sorted(Comparator.comparing(GrantView::getState))
                .toList();
        this.ladder = ladder(account, format);
        this.history = new HistoryView(account.history(), format, links);
        this.sessions = account.outlook().sessions().stream()
                .map(session -> new PlannedSessionView(session, format))
                .toList();
        this.campaigns = CampaignView.brief(account.rules(), now, format);
        this.challenges =
                account.outlook().challenges().stream().map(ChallengeView::new).toList();
        this.birthday = account.rules().asksBirthdays()
                ? new BirthdayView(account.outlook().birthday(), format)
                : null;
        this.tier =
                account.outlook().tier().map(read -> new TierView(read, format)).orElse(null);
        this.unearned = account.unearned().stream()
                .flatMap(order -> UnearnedOrderView.of(order, format, links).stream())
                .toList();
        this.resting = !account.rules().awardsPaymentPoints();
        this.earningRule = currency.filter(code -> !resting)
                .map(code -> new EarningRuleView(account.rules().ratio(), code, format))
                .orElse(null);
    }

    private static Term spendable(RewardsAccount account, PageFormat format) {
        SpendingRules rules = account.rules().spending();
        if (!rules.enabled() || rules.currency().isEmpty()) {
            return null;
        }
        long free = account.history().account().free().value();
        String worth = format.money(Conversion.of(rules).worthOf(Math.max(0, free)), rules.currency());
        return free < 0 ? Term.of("loyalty.rewards.owing", -free) : Term.of("loyalty.rewards.spendable", free, worth);
    }

    /** What can be spent now; null while points cannot pay. */
    public Term getSpendable() {
        return spendable;
    }

    /** Points that an order in progress keeps from being spent; 0 if none. */
    public long getHeld() {
        return held;
    }

    private static List<RungView> ladder(RewardsAccount account, PageFormat format) {
        Set<Long> held = account.rewards().grants().stream()
                .filter(Grant::isHeld)
                .map(Grant::reward)
                .map(RewardVersion::rewardId)
                .collect(Collectors.toSet());
        return account.rewards().ladder().stream()
                .map(reward -> new RungView(stateOf(reward, held, account), reward, format))
                .toList();
    }

    private static RungView.State stateOf(RewardVersion reward, Set<Long> held, RewardsAccount account) {
        if (held.contains(reward.rewardId())) {
            return RungView.State.REACHED;
        }
        boolean next = account.rewards()
                .next()
                .filter(candidate -> candidate.rewardId() == reward.rewardId())
                .isPresent();
        return next ? RungView.State.NEXT : RungView.State.AHEAD;
    }

    /** Lifetime points. */
    public long getPoints() {
        return points;
    }

    /** Whether anything has happened on the account. */
    public boolean isStarted() {
        return !grants.isEmpty() || !history.getEntries().isEmpty() || !unearned.isEmpty();
    }

    /** Whether the page explains how to begin. */
    public boolean isInviting() {
        return !isStarted() && !isResting() && sessions.isEmpty();
    }

    /** Whether paid orders earn nothing at present. */
    public boolean isResting() {
        return resting;
    }

    /** Null while there are no tiers. */
    public TierView getTier() {
        return tier;
    }

    /** The way to the next reward; null if there is none left. */
    public ProgressView getProgress() {
        return progress;
    }

    /** Whether there is a ladder, and nothing left on it. */
    public boolean isComplete() {
        return progress == null && !ladder.isEmpty();
    }

    /** Usable ones first. */
    public List<GrantView> getGrants() {
        return grants;
    }

    public List<RungView> getLadder() {
        return ladder;
    }

    /** Planned ones, next first. */
    public List<PlannedSessionView> getSessions() {
        return sessions;
    }

    /** Orders whose payment has brought no points, or none yet; newest first. */
    public List<UnearnedOrderView> getUnearned() {
        return unearned;
    }

    public HistoryView getHistory() {
        return history;
    }

    /** Campaigns that run or are to come. */
    public List<CampaignView> getCampaigns() {
        return campaigns;
    }

    public List<ChallengeView> getChallenges() {
        return challenges;
    }

    /** Null while a birthday brings nothing. */
    public BirthdayView getBirthday() {
        return birthday;
    }

    /** How paid orders earn at present; null if they do not. */
    public EarningRuleView getEarningRule() {
        return earningRule;
    }
}
