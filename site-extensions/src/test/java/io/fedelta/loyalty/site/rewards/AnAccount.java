package io.fedelta.loyalty.site.rewards;

import static io.fedelta.loyalty.site.Examples.FIFTY_OFF;
import static io.fedelta.loyalty.site.Examples.HUNDRED_OFF;
import static io.fedelta.loyalty.site.Examples.NOW;
import static io.fedelta.loyalty.site.Examples.RULES;
import static io.fedelta.loyalty.site.Examples.TEN_OFF;
import static io.fedelta.loyalty.site.Examples.account;
import static io.fedelta.loyalty.site.Examples.grant;
import static io.fedelta.loyalty.site.Examples.onePage;
import static io.fedelta.loyalty.site.Examples.paid;

import io.fedelta.loyalty.birthday.KnownBirthday;
import io.fedelta.loyalty.challenge.ChallengeProgress;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.Explanation;
import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.reckoning.UnearnedOrder;
import io.fedelta.loyalty.reward.Grant;
import io.fedelta.loyalty.reward.GrantState;
import io.fedelta.loyalty.reward.RewardCards.Standing;
import io.fedelta.loyalty.reward.RewardVersion;
import io.fedelta.loyalty.session.PlannedSession;
import io.fedelta.loyalty.tier.TierStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds what <em>My rewards</em> has read; Maria after two paid orders of 75, unless told otherwise. */
final class AnAccount {

    private long points = 150;
    private ProgrammeRules rules = RULES;
    private List<RewardVersion> ladder = List.of(TEN_OFF, FIFTY_OFF, HUNDRED_OFF);
    private Optional<RewardVersion> next = Optional.of(FIFTY_OFF);
    private Map<String, Standing> cards = Map.of();
    private List<Grant> grants = List.of(grant(TEN_OFF, GrantState.ISSUED, NOW.minusSeconds(777_600)));
    private Map<String, String> codes = Map.of("grant-1", "TEN-CODE");
    private Page<Entry> history = onePage(List.of(paid(2, 12, 75, 150), paid(1, 11, 75, 75)));
    private Map<Long, Explanation> explanations = Map.of();
    private Map<Long, Instant> claimed = Map.of();
    private Map<Long, String> orderNumbers = Map.of(12L, "2026-02", 11L, "2026-01");

    private List<PlannedSession> sessions = List.of();
    private List<ChallengeProgress> challenges = List.of();
    private Optional<KnownBirthday> birthday = Optional.empty();
    private List<UnearnedOrder> unearned = List.of();
    private Optional<ReadTier> tier = Optional.empty();

    static AnAccount ofMaria() {
        return new AnAccount();
    }

    static AnAccount ofNewcomer() {
        AnAccount account = new AnAccount().points(0).next(TEN_OFF).holding().history(onePage(List.of()));
        account.codes = Map.of();
        return account;
    }

    AnAccount points(long lifetime) {
        this.points = lifetime;
        return this;
    }

    AnAccount rules(ProgrammeRules inForce) {
        this.rules = inForce;
        return this;
    }

    AnAccount ladder(RewardVersion... rewards) {
        this.ladder = List.of(rewards);
        return this;
    }

    AnAccount next(RewardVersion reward) {
        this.next = Optional.ofNullable(reward);
        return this;
    }

    AnAccount holding(Grant... held) {
        this.grants = List.of(held);
        return this;
    }

    AnAccount code(String grantId, String code) {
        return codes(Map.of(grantId, code));
    }

    AnAccount codes(Map<String, String> byGrantId) {
        this.codes = byGrantId;
        return this;
    }

    AnAccount history(Entry... entries) {
        return history(onePage(List.of(entries)));
    }

    AnAccount history(Page<Entry> page) {
        this.history = page;
        return this;
    }

    AnAccount explained(long entryNo, Explanation explanation) {
        this.explanations = Map.of(entryNo, explanation);
        return this;
    }

    AnAccount orderNumber(long orderId, String number) {
        this.orderNumbers = Map.of(orderId, number);
        return this;
    }

    AnAccount claimed(long orderId, Instant at) {
        this.claimed = Map.of(orderId, at);
        return this;
    }

    AnAccount expecting(PlannedSession... planned) {
        this.sessions = List.of(planned);
        return this;
    }

    AnAccount challenged(ChallengeProgress... progress) {
        this.challenges = List.of(progress);
        return this;
    }

    AnAccount born(KnownBirthday known) {
        this.birthday = Optional.of(known);
        return this;
    }

    AnAccount standing(TierStatus status) {
        this.tier = Optional.of(new ReadTier(status, "EUR"));
        return this;
    }

    AnAccount without(UnearnedOrder... orders) {
        this.unearned = List.of(orders);
        return this;
    }

    AnAccount withCard(String grantId, Standing card) {
        cards = Map.of(grantId, card);
        return this;
    }

    RewardsAccount read() {
        return new RewardsAccount(
                rules,
                new ReadHistory(account(points), history, explanations, orderNumbers, claimed),
                new ReadRewards(ladder, next, grants, codes, cards),
                new Outlook(sessions, challenges, birthday, tier),
                unearned);
    }
}
