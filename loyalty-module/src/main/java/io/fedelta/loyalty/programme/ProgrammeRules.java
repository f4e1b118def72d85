package io.fedelta.loyalty.programme;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * All rules as the merchant set them at one moment.
 *
 * @param enabled the master switch: off, nothing new is awarded or unlocked by itself
 * @param paymentPoints whether paid orders earn
 * @param cashOnDeliveryCounts whether cash on delivery counts as paid when the order is placed, not when recorded
 * @param rewardMails whether a reward that unlocks may send its mail
 * @param campaigns past, present and future ones; each has its own switch
 * @param stacking whether several multipliers are multiplied with each other; if not, the best single one wins
 * @param challenges each has its own switch
 */
public record ProgrammeRules(
        boolean enabled,
        boolean paymentPoints,
        Ratio ratio,
        EarningBase base,
        boolean cashOnDeliveryCounts,
        boolean rewardMails,
        SessionRules sessions,
        List<Campaign> campaigns,
        boolean stacking,
        BonusRules bonuses,
        List<Challenge> challenges,
        TierRules tiers,
        RefundRules refunds,
        GuestRules guests,
        CashbackRules cashback,
        ReferralRules referral,
        SpendingRules spending,
        MailRules mails,
        CardRules cards) {

    public static final ProgrammeRules OFF =
            new ProgrammeRules(false, true, Ratio.of("1"), EarningBase.DEFAULT, false, true);

    public ProgrammeRules {
        Objects.requireNonNull(ratio, "ratio");
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(sessions, "sessions");
        campaigns = List.copyOf(campaigns);
        Objects.requireNonNull(bonuses, "bonuses");
        challenges = List.copyOf(challenges);
        Objects.requireNonNull(tiers, "tiers");
        Objects.requireNonNull(refunds, "refunds");
        Objects.requireNonNull(guests, "guests");
        Objects.requireNonNull(cashback, "cashback");
        Objects.requireNonNull(referral, "referral");
        Objects.requireNonNull(spending, "spending");
        Objects.requireNonNull(mails, "mails");
        Objects.requireNonNull(cards, "cards");
    }

    /** Rules for paid orders only. */
    public ProgrammeRules(
            boolean enabled,
            boolean paymentPoints,
            Ratio ratio,
            EarningBase base,
            boolean cashOnDeliveryCounts,
            boolean rewardMails) {
        this(
                enabled,
                paymentPoints,
                ratio,
                base,
                cashOnDeliveryCounts,
                rewardMails,
                SessionRules.NONE,
                List.of(),
                false,
                BonusRules.OFF,
                List.of(),
                TierRules.OFF,
                RefundRules.DEFAULT,
                GuestRules.DEFAULT,
                CashbackRules.OFF,
                ReferralRules.OFF,
                SpendingRules.OFF,
                MailRules.DEFAULT,
                CardRules.DEFAULT);
    }

    public boolean awardsPaymentPoints() {
        return enabled && paymentPoints;
    }

    public boolean awardsSessionPoints() {
        return enabled && sessions.enabled();
    }

    /** Whether members have tiers now: both switches are on and there is one. */
    public boolean hasTiers() {
        return enabled && tiers.enabled() && !tiers.tiers().isEmpty();
    }

    /** Whether a birthday brings something, so that pages ask for it. */
    public boolean asksBirthdays() {
        return enabled && bonuses.birthday() != BonusRules.Birthday.NOTHING;
    }

    /** Whether customers may claim orders that they placed as a guest. */
    public boolean letsGuestsClaim() {
        return enabled && guests.claims();
    }

    /** Campaigns that run at that moment, while the programme is on. */
    public Stream<Campaign> campaignsAt(Instant moment) {
        return enabled ? campaigns.stream().filter(campaign -> campaign.runsAt(moment)) : Stream.empty();
    }

    /** Whether paid orders bring cashback. What was earned before stays, and can be spent. */
    public boolean awardsCashback() {
        return enabled && cashback.enabled();
    }

    /** Whether codes bring their owners and their friends something. */
    public boolean rewardsReferrals() {
        return enabled && referral.enabled();
    }

    /** What is not public yet at that moment, while there are tiers that may have it early. */
    public Stream<EarlyRelease> secretsAt(Instant moment) {
        return hasTiers() ? tiers.early().secretsAt(moment) : Stream.empty();
    }

    public ProgrammeRules withSessions(SessionRules sessions) {
        return with(draft -> draft.sessions = sessions);
    }

    public ProgrammeRules withCampaigns(List<Campaign> campaigns) {
        return with(draft -> draft.campaigns = campaigns);
    }

    public ProgrammeRules withStacking(boolean stacking) {
        return with(draft -> draft.stacking = stacking);
    }

    public ProgrammeRules withBonuses(BonusRules bonuses) {
        return with(draft -> draft.bonuses = bonuses);
    }

    public ProgrammeRules withChallenges(List<Challenge> challenges) {
        return with(draft -> draft.challenges = challenges);
    }

    public ProgrammeRules withTiers(TierRules tiers) {
        return with(draft -> draft.tiers = tiers);
    }

    public ProgrammeRules withRefunds(RefundRules refunds) {
        return with(draft -> draft.refunds = refunds);
    }

    public ProgrammeRules withGuests(GuestRules guests) {
        return with(draft -> draft.guests = guests);
    }

    public ProgrammeRules withCashback(CashbackRules cashback) {
        return with(draft -> draft.cashback = cashback);
    }

    public ProgrammeRules withReferral(ReferralRules referral) {
        return with(draft -> draft.referral = referral);
    }

    public ProgrammeRules withSpending(SpendingRules spending) {
        return with(draft -> draft.spending = spending);
    }

    public ProgrammeRules withMails(MailRules mails) {
        return with(draft -> draft.mails = mails);
    }

    public ProgrammeRules withCards(CardRules cards) {
        return with(draft -> draft.cards = cards);
    }

    private ProgrammeRules with(Consumer<Draft> change) {
        Draft draft = new Draft();
        change.accept(draft);
        return draft.rules();
    }

    /** These rules while one part of them is exchanged. */
    private final class Draft {

        private SessionRules sessions = ProgrammeRules.this.sessions;
        private List<Campaign> campaigns = ProgrammeRules.this.campaigns;
        private boolean stacking = ProgrammeRules.this.stacking;
        private BonusRules bonuses = ProgrammeRules.this.bonuses;
        private List<Challenge> challenges = ProgrammeRules.this.challenges;
        private TierRules tiers = ProgrammeRules.this.tiers;
        private RefundRules refunds = ProgrammeRules.this.refunds;
        private GuestRules guests = ProgrammeRules.this.guests;
        private CashbackRules cashback = ProgrammeRules.this.cashback;
        private ReferralRules referral = ProgrammeRules.this.referral;
        private SpendingRules spending = ProgrammeRules.this.spending;
        private MailRules mails = ProgrammeRules.this.mails;
        private CardRules cards = ProgrammeRules.this.cards;

        private ProgrammeRules rules() {
            return new ProgrammeRules(
                    enabled,
                    paymentPoints,
                    ratio,
                    base,
                    cashOnDeliveryCounts,
                    rewardMails,
                    sessions,
                    campaigns,
                    stacking,
                    bonuses,
                    challenges,
                    tiers,
                    refunds,
                    guests,
                    cashback,
                    referral,
                    spending,
                    mails,
                    cards);
        }
    }
}
