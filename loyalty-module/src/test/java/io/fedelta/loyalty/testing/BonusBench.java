package io.fedelta.loyalty.testing;

import io.fedelta.loyalty.birthday.service.BirthdayBonuses;
import io.fedelta.loyalty.birthday.service.BirthdayMultiplier;
import io.fedelta.loyalty.birthday.service.Birthdays;
import io.fedelta.loyalty.birthday.service.JdbcBirthdays;
import io.fedelta.loyalty.bonus.service.Bonuses;
import io.fedelta.loyalty.campaign.CampaignMultipliers;
import io.fedelta.loyalty.campaign.service.CampaignBonuses;
import io.fedelta.loyalty.challenge.service.ChallengeAwards;
import io.fedelta.loyalty.challenge.service.ChallengeBonuses;
import io.fedelta.loyalty.challenge.service.Challenges;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.programme.BonusRules;
import io.fedelta.loyalty.programme.Campaign;
import io.fedelta.loyalty.programme.Campaign.Effect;
import io.fedelta.loyalty.programme.Campaign.Kind;
import io.fedelta.loyalty.programme.Challenge;
import io.fedelta.loyalty.programme.Scope;
import io.fedelta.loyalty.programme.Tier;
import io.fedelta.loyalty.programme.TierRules;
import io.fedelta.loyalty.referral.dao.ReferralRows;
import io.fedelta.loyalty.tier.HeldTiers;
import io.fedelta.loyalty.welcome.service.WelcomeBonus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Bonuses on top of a {@link LoyaltyBench}, in a shop in Rome: ratio 1 unless changed. */
public final class BonusBench {

    public static final ZoneId ROME = ZoneId.of("Europe/Rome");
    public static final Instant FROM = MovableClock.START;
    public static final Instant UNTIL = Instant.parse("2026-04-01T00:00:00Z");

    public final LoyaltyBench loyalty;
    public final Challenges challenges;
    public final ChallengeAwards challengeAwards;
    public final WelcomeBonus welcome;
    public final Birthdays birthdays;
    public final BirthdayBonuses birthdayBonuses;
    public final Map<Long, Long> tiers = new ConcurrentHashMap<>();
    public final HeldTiers held = (accountId, moment) -> Optional.ofNullable(tiers.get(accountId));
    public final BirthdayMultiplier birthday;

    private BonusBench(LoyaltyBench loyalty) {
        this.loyalty = loyalty;
        Bonuses bonuses = new Bonuses(loyalty.ledger, loyalty.clock);
        loyalty.multiplierSources.add(new CampaignMultipliers(held, loyalty.clock));
        loyalty.paidOrderListeners.add(
                new CampaignBonuses(loyalty.jdbc, loyalty.programme, held, bonuses, loyalty.ledger, loyalty.clock));
        challengeAwards = new ChallengeAwards(loyalty.programme, bonuses, loyalty.ledger, ROME);
        loyalty.paidOrderListeners.add(new ChallengeBonuses(loyalty.jdbc, loyalty.programme, challengeAwards));
        challenges = new Challenges(loyalty.jdbc, new ReferralRows(loyalty.jdbc), loyalty.clock, ROME);
        welcome = new WelcomeBonus(loyalty.jdbc, loyalty.programme, bonuses, loyalty.transactions);
        birthdays = new JdbcBirthdays(loyalty.jdbc, loyalty.transactions, loyalty.clock, ROME);
        birthdayBonuses = new BirthdayBonuses(
                loyalty.jdbc, loyalty.programme, bonuses, loyalty.transactions, loyalty.clock, ROME);
        birthday = new BirthdayMultiplier(loyalty.jdbc, loyalty.programme, loyalty.clock, ROME);
        loyalty.multiplierSources.add(birthday);
        // before sessions are made, which take their multipliers from it
        loyalty.submissionListeners.add(0, birthday);
    }

    /** Every statement can be counted by {@link StatementCount}. */
    public static BonusBench counted(TestDatabase database) {
        return new BonusBench(
                LoyaltyBench.on(StatementCount.watch(database.fresh())).earning("1"));
    }

    public static BonusBench onTopOf(LoyaltyBench loyalty) {
        return new BonusBench(loyalty);
    }

    public static BonusBench on(TestDatabase database) {
        return new BonusBench(LoyaltyBench.on(database).earning("1"));
    }

    public static BonusBench on(LoyaltyBench node) {
        return new BonusBench(node);
    }

    public BonusBench running(Campaign... campaigns) {
        loyalty.ruled(loyalty.programme.current().rules().withCampaigns(List.of(campaigns)));
        return this;
    }

    public BonusBench challenging(Challenge... challenges) {
        loyalty.ruled(loyalty.programme.current().rules().withChallenges(List.of(challenges)));
        return this;
    }

    /** Gold, with the id 100, far away from all points of a test. */
    public BonusBench withTiers(boolean enabled) {
        Tier gold = new Tier(
                100,
                "Gold",
                BigDecimal.valueOf(1_000_000),
                "star",
                "#caa000",
                BigDecimal.ONE,
                BigDecimal.ZERO,
                BigDecimal.ZERO);
        TierRules tiers = new TierRules(enabled, TierRules.By.POINTS, 12, 30, List.of(gold));
        loyalty.ruled(loyalty.programme.current().rules().withTiers(tiers));
        return this;
    }

    public BonusBench giving(BonusRules bonuses) {
        loyalty.ruled(loyalty.programme.current().rules().withBonuses(bonuses));
        return this;
    }

    /** Moves the shop's clock to noon of that day. */
    public BonusBench onDay(String day) {
        loyalty.clock.set(LocalDate.parse(day).atTime(12, 0).atZone(ROME).toInstant());
        return this;
    }

    /** Runs through March, for everything and everybody. */
    public static Campaign campaign(long id, Kind kind, String figure) {
        return campaign(id, kind, figure, Scope.EVERYTHING, Set.of());
    }

    public static Campaign campaign(long id, Kind kind, String figure, Scope scope, Set<Long> tiers) {
        Effect effect = new Effect(kind, new BigDecimal(figure));
        return new Campaign(id, "Campaign " + id, true, FROM, UNTIL, scope, tiers, effect);
    }

    public List<Long> points(long accountId, EntryKind kind) {
        return loyalty.ledger.ofKind(accountId, kind).stream()
                .map(entry -> entry.points().value())
                .toList();
    }

    public List<String> sources(long accountId, EntryKind kind) {
        return loyalty.ledger.ofKind(accountId, kind).stream()
                .map(entry -> entry.source().id() + "/" + entry.cycle())
                .toList();
    }

    public List<Entry> entries(long accountId) {
        return loyalty.ledger.history(accountId, 0, 100).rows();
    }
}
