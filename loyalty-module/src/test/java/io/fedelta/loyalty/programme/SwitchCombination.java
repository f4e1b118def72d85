package io.fedelta.loyalty.programme;

import static io.fedelta.loyalty.testing.BonusBench.campaign;

import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.programme.BonusRules.Birthday;
import io.fedelta.loyalty.programme.Campaign.Kind;
import io.fedelta.loyalty.programme.SwitchCombination.Switch;
import io.fedelta.loyalty.testing.SwitchedPurchase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Some switches of the settings on and the others off, and what {@link SwitchedPurchase Maria's purchase} must bring
 * then, worked out by hand: the campaign's multiplier is 2, the birthday's 3.
 */
record SwitchCombination(Set<Switch> on) {

    enum Switch {
        PROGRAMME,
        PAYMENT_POINTS,
        SESSION_POINTS,
        WELCOME,
        BIRTHDAY_BONUS,
        BIRTHDAY_MULTIPLIER,
        CAMPAIGN_MULTIPLIER,
        CAMPAIGN_BONUS,
        STACKING,
        CHALLENGE,
        TIERS,
        TIER_MAILS,
        REWARD_MAILS,
        CASH_ON_DELIVERY,
        CASHBACK,
        TAX,
        SHIPPING,
        FEES,
        GIFT_CARDS
    }

    /** The settings offer a birthday bonus or a multiplier, never both. */
    SwitchCombination {
        on = on.isEmpty() ? EnumSet.noneOf(Switch.class) : EnumSet.copyOf(on);
        if (on.contains(Switch.BIRTHDAY_BONUS)) {
            on.remove(Switch.BIRTHDAY_MULTIPLIER);
        }
    }

    /** The programme itself is mostly on, or there would be little to see. */
    static SwitchCombination drawnFrom(Random random) {
        EnumSet<Switch> on = EnumSet.noneOf(Switch.class);
        for (Switch one : Switch.values()) {
            if (one == Switch.PROGRAMME ? random.nextInt(10) > 0 : random.nextBoolean()) {
                on.add(one);
            }
        }
        return new SwitchCombination(on);
    }

    ProgrammeRules rules() {
        EarningBase base =
                new EarningBase(is(Switch.TAX), is(Switch.SHIPPING), is(Switch.FEES), is(Switch.GIFT_CARDS), true);
        return new ProgrammeRules(
                        is(Switch.PROGRAMME),
                        is(Switch.PAYMENT_POINTS),
                        Ratio.of("0.5"),
                        base,
                        is(Switch.CASH_ON_DELIVERY),
                        is(Switch.REWARD_MAILS))
                .withSessions(new SessionRules(is(Switch.SESSION_POINTS), List.of(SwitchedPurchase.PORTRAIT_SESSION)))
                .withStacking(is(Switch.STACKING))
                .withCashback(new CashbackRules(is(Switch.CASHBACK), BigDecimal.TEN, 14))
                .withBonuses(new BonusRules(is(Switch.WELCOME), 50, birthday(), 25, BigDecimal.valueOf(3)))
                .withCampaigns(List.of(
                        switched(campaign(1, Kind.MULTIPLIER, "2"), is(Switch.CAMPAIGN_MULTIPLIER)),
                        switched(campaign(2, Kind.BONUS_PER_ORDER, "20"), is(Switch.CAMPAIGN_BONUS))))
                .withChallenges(List.of(new Challenge(3, "First", is(Switch.CHALLENGE), 1, Challenge.Period.YEAR, 10)))
                .withTiers(new TierRules(
                        is(Switch.TIERS),
                        TierRules.By.POINTS,
                        12,
                        30,
                        is(Switch.TIER_MAILS),
                        List.of(SwitchedPurchase.SILVER)));
    }

    private Birthday birthday() {
        if (is(Switch.BIRTHDAY_BONUS)) {
            return Birthday.BONUS;
        }
        return is(Switch.BIRTHDAY_MULTIPLIER) ? Birthday.MULTIPLIER : Birthday.NOTHING;
    }

    private static Campaign switched(Campaign campaign, boolean active) {
        return new Campaign(
                campaign.id(),
                campaign.name(),
                active,
                campaign.from(),
                campaign.until(),
                campaign.scope(),
                campaign.tiers(),
                campaign.effect());
    }

    /** Points by kind of entry; kinds that bring nothing are missing. */
    Map<EntryKind, Long> points() {
        Map<EntryKind, Long> points = new EnumMap<>(EntryKind.class);
        if (is(Switch.PROGRAMME)) {
            put(points, EntryKind.WELCOME, is(Switch.WELCOME), 50);
            put(points, EntryKind.BIRTHDAY, is(Switch.BIRTHDAY_BONUS), 25);
            put(points, EntryKind.SESSION, is(Switch.SESSION_POINTS), 50 * factor());
            put(points, EntryKind.PAYMENT, isPaid() && is(Switch.PAYMENT_POINTS), payment());
            put(points, EntryKind.CAMPAIGN_BONUS, isPaid() && is(Switch.CAMPAIGN_BONUS), 20);
            put(points, EntryKind.CHALLENGE, isPaid() && is(Switch.CHALLENGE), 10);
        }
        return points;
    }

    private static void put(Map<EntryKind, Long> points, EntryKind kind, boolean on, long figure) {
        if (on) {
            points.put(kind, figure);
        }
    }

    /** The order is paid at the door. */
    private boolean isPaid() {
        return is(Switch.CASH_ON_DELIVERY);
    }

    /** A tenth of what counts, whether or not it brings points. */
    BigDecimal cashback() {
        return is(Switch.PROGRAMME) && is(Switch.CASHBACK) && isPaid()
                ? base().divide(BigDecimal.TEN, 2, RoundingMode.FLOOR)
                : BigDecimal.ZERO;
    }

    private BigDecimal base() {
        return new BigDecimal("75.00")
                .add(counted(Switch.TAX, "15.00"))
                .add(counted(Switch.SHIPPING, "5.00"))
                .add(counted(Switch.FEES, "2.50"))
                .add(counted(Switch.GIFT_CARDS, "30.00"));
    }

    private long payment() {
        return base().multiply(BigDecimal.valueOf(factor()))
                .divide(BigDecimal.valueOf(2), 0, RoundingMode.FLOOR)
                .longValueExact();
    }

    private BigDecimal counted(Switch one, String amount) {
        return is(one) ? new BigDecimal(amount) : BigDecimal.ZERO;
    }

    private long factor() {
        long campaign = is(Switch.CAMPAIGN_MULTIPLIER) ? 2 : 1;
        long birthday = is(Switch.BIRTHDAY_MULTIPLIER) ? 3 : 1;
        return is(Switch.STACKING) ? campaign * birthday : Math.max(campaign, birthday);
    }

    long total() {
        return points().values().stream().mapToLong(Long::longValue).sum();
    }

    /** The reward and the tier are at 100 points. */
    boolean reachesHundred() {
        return total() >= 100;
    }

    boolean is(Switch one) {
        return on.contains(one);
    }
}
