package io.fedelta.loyalty.demo.samples;

import static io.fedelta.loyalty.demo.samples.SampleMembers.BUSINESS;
import static io.fedelta.loyalty.demo.samples.SampleMembers.COUPLE;
import static io.fedelta.loyalty.demo.samples.SampleMembers.ENGAGEMENT;
import static io.fedelta.loyalty.demo.samples.SampleMembers.FAMILY;
import static io.fedelta.loyalty.demo.samples.SampleMembers.NEWBORN;
import static io.fedelta.loyalty.demo.samples.SampleMembers.PORTRAIT;
import static io.fedelta.loyalty.demo.samples.SampleMembers.WEDDING_DAY;
import static io.fedelta.loyalty.demo.samples.SampleMembers.WEDDING_SHORT;
import static java.time.ZoneOffset.UTC;

import io.fedelta.loyalty.programme.CashbackRules;
import io.fedelta.loyalty.programme.EarlyAccessRules;
import io.fedelta.loyalty.programme.EarlyRelease;
import io.fedelta.loyalty.programme.EarningBase;
import io.fedelta.loyalty.programme.Marked;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Ratio;
import io.fedelta.loyalty.programme.ReferralRules;
import io.fedelta.loyalty.programme.ReferralRules.Trigger;
import io.fedelta.loyalty.programme.SessionRules;
import io.fedelta.loyalty.programme.SessionType;
import io.fedelta.loyalty.programme.SpendingRules;
import io.fedelta.loyalty.programme.Tier;
import io.fedelta.loyalty.programme.TierIcon;
import io.fedelta.loyalty.programme.TierRules;
import io.fedelta.loyalty.programme.domain.LoyaltyCashback;
import io.fedelta.loyalty.programme.domain.LoyaltyCashbackImpl;
import io.fedelta.loyalty.programme.domain.LoyaltyEarlyRelease;
import io.fedelta.loyalty.programme.domain.LoyaltyEarlyReleaseImpl;
import io.fedelta.loyalty.programme.domain.LoyaltyReferral;
import io.fedelta.loyalty.programme.domain.LoyaltyReferralImpl;
import io.fedelta.loyalty.programme.domain.LoyaltySessionType;
import io.fedelta.loyalty.programme.domain.LoyaltySessionTypeImpl;
import io.fedelta.loyalty.programme.domain.LoyaltySettings;
import io.fedelta.loyalty.programme.domain.LoyaltySettingsImpl;
import io.fedelta.loyalty.programme.domain.LoyaltySpending;
import io.fedelta.loyalty.programme.domain.LoyaltySpendingImpl;
import io.fedelta.loyalty.programme.domain.LoyaltyTier;
import io.fedelta.loyalty.programme.domain.LoyaltyTierImpl;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.reward.RewardType;
import io.fedelta.loyalty.reward.domain.LoyaltyReward;
import io.fedelta.loyalty.reward.domain.LoyaltyRewardImpl;
import io.fedelta.loyalty.reward.service.Rewards;
import io.fedelta.loyalty.tier.service.TierOffers;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The studio's programme as its owner would set it up: one point per euro, rewards at 100, 250, 500 and 1,000, and
 * tiers with an early release and a campaign that wait to be switched on. Each reward sends its mail, also to sample
 * members; the demo's page of mails shows them.
 */
public class SampleProgramme {
    private static final String OWNER = "studio";
    private static final long ALBUMS = 140;
    private static final Instant SOME_DAY = Instant.parse("2040-01-01T00:00:00Z");
    private static final ProgrammeRules RULES =
            new ProgrammeRules(true, true, Ratio.of("1"), EarningBase.DEFAULT, false, true);

    private static final SpendingRules SPENDING =
            new SpendingRules(true, 100, new BigDecimal("5"), "EUR", 50, 100, true, false);

    private static final CashbackRules CASHBACK = new CashbackRules(true, new BigDecimal("5"), 14);

    private static final ReferralRules REFERRAL = ReferralRules.on(Trigger.FIRST_SESSION_OR_ORDER, 10, 30);

    @PersistenceContext(unitName = "blPU")
    private EntityManager entities;

    private final Programme programme;
    private final Rewards rewards;
    private final TierOffers tierOffers;
    private final TransactionTemplate transaction;
    private final ZoneId zone;

    public SampleProgramme(
            Programme programme,
            Rewards rewards,
            TierOffers tierOffers,
            PlatformTransactionManager transactions,
            ZoneId zone) {
        this.programme = programme;
        this.rewards = rewards;
        this.tierOffers = tierOffers;
        this.zone = zone;
        this.transaction = new TransactionTemplate(transactions);
    }

    boolean isSetUp() {
        return !rewards.all().isEmpty();
    }

    /** @param today when the demo is looked at, however long ago the programme began */
    void open(Instant today) {
        transaction.execute(status -> {
            reward("Thank you", RewardType.PROMO_CODE, 100, "10.00", "Your hundredth point. Have a print on us.");
            reward("Pocket money", RewardType.GIFT_CARD, 250, "25.00", "For whatever you like, when you like.");
            reward(
                    "Golden hour",
                    RewardType.PROMO_CODE,
                    500,
                    "50.00",
                    "You keep coming back, and we love that. This one is for you.");
            reward(
                    "Free portrait session",
                    RewardType.CUSTOM,
                    1000,
                    "0",
                    "A thousand points! Your next portrait is on us: we call you to make a date.");
            publish(today);
            return null;
        });
    }

    private void publish(Instant today) {
        ProgrammeRules rules = RULES.withSessions(new SessionRules(true, sessionTypes()))
                .withTiers(tierRules())
                .withSpending(SPENDING)
                .withCashback(CASHBACK)
                .withReferral(REFERRAL)
                .withCampaigns(SampleCampaigns.prepare(entities, today, zone));
        LoyaltySettings settings = entities.find(LoyaltySettingsImpl.class, LoyaltySettings.ID);
        settings.setRules(rules);
        settings.setBanner(true);
        settings.setOwnRank(true);
        entities.find(LoyaltySpendingImpl.class, LoyaltySpending.ID).setRules(SPENDING);
        entities.find(LoyaltyCashbackImpl.class, LoyaltyCashback.ID).setRules(CASHBACK);
        entities.find(LoyaltyReferralImpl.class, LoyaltyReferral.ID).setRules(REFERRAL);
        programme.publish(rules, OWNER);
    }

    private List<SessionType> sessionTypes() {
        return List.of(
                sessionType("Portrait session", 50, PORTRAIT, COUPLE, BUSINESS, ENGAGEMENT),
                sessionType("Family session", 75, FAMILY, NEWBORN),
                sessionType("Wedding", 200, WEDDING_DAY, WEDDING_SHORT));
    }

    private SessionType sessionType(String name, long points, Long... products) {
        LoyaltySessionTypeImpl form = new LoyaltySessionTypeImpl();
        form.setSessionType(new SessionType(0, name, points, true, Set.of(products), Set.of()));
        LoyaltySessionType saved = entities.merge(form);
        entities.flush();
        return saved.toSessionType();
    }

    /** Ready to be switched on. */
    private TierRules tierRules() {
        List<Tier> tiers = tiers();
        EarlyRelease albums = earlyAlbums(tiers.get(tiers.size() - 1));
        return TierRules.OFF.withTiers(tiers).withEarly(EarlyAccessRules.NONE.withReleases(List.of(albums)));
    }

    /** All albums for a tier alone, as soon as somebody switches that on. */
    private EarlyRelease earlyAlbums(Tier tier) {
        LoyaltyEarlyReleaseImpl form = new LoyaltyEarlyReleaseImpl();
        Marked albums = new Marked(Set.of(ALBUMS), Set.of(), Set.of());
        form.setRelease(new EarlyRelease(0, "Albums", false, albums, tier.id(), EarlyRelease.AT_ONCE, SOME_DAY), UTC);
        LoyaltyEarlyRelease saved = entities.merge(form);
        entities.flush();
        return saved.toRelease(UTC);
    }

    private List<Tier> tiers() {
        return List.of(
                tier("Silver", "500", TierIcon.MEDAL, "#8d99a6", "1.1", "0"),
                tier("Gold", "1500", TierIcon.CROWN, "#c9a227", "1.25", "5"));
    }

    private Tier tier(String name, String threshold, TierIcon icon, String colour, String multiplier, String discount) {
        LoyaltyTierImpl form = new LoyaltyTierImpl();
        form.setTier(new Tier(
                0,
                name,
                new BigDecimal(threshold),
                icon.code(),
                colour,
                new BigDecimal(multiplier),
                new BigDecimal(discount),
                BigDecimal.ZERO));
        LoyaltyTier saved = entities.merge(form);
        entities.flush();
        tierOffers.provide(saved.toTier());
        return saved.toTier();
    }

    private void reward(String name, RewardType type, long threshold, String amount, String message) {
        LoyaltyReward reward = new LoyaltyRewardImpl();
        reward.setName(name);
        reward.setType(type.name());
        reward.setAmount(new BigDecimal(amount));
        reward.setCurrency("EUR");
        reward.setThreshold(threshold);
        reward.setMessage(message);
        reward.setTask(type == RewardType.CUSTOM ? "Call the customer and make a date" : "");
        reward.setMailOnUnlock(true);
        reward.setActive(true);
        LoyaltyReward saved = entities.merge(reward);
        entities.flush();
        rewards.publish(saved.getId(), false);
    }
}
