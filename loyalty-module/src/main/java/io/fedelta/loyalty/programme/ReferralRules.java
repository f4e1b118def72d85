package io.fedelta.loyalty.programme;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What a friend brings who comes by a code: once per friend, ever.
 *
 * @param trigger what the friend has to do
 * @param refereePoints for the friend, zero or more
 * @param referrerPoints for the code's owner, zero or more
 * @param linkDays how long a link's code is remembered
 * @param returnDays how long, of 24 hours each, both wait for their points, so that the order can be given back before
 * @param minimumOrder total below which an order does not count, in its own currency; zero or more
 * @param watch what makes a referral wait for the merchant's eyes
 * @param cashback what the code's owner gets of the friend's orders
 */
public record ReferralRules(
        boolean enabled,
        Trigger trigger,
        long refereePoints,
        long referrerPoints,
        int linkDays,
        int returnDays,
        BigDecimal minimumOrder,
        Watch watch,
        Cashback cashback) {

    public static final ReferralRules OFF = new ReferralRules(
            false, Trigger.FIRST_SESSION_OR_ORDER, 10, 30, 30, 0, BigDecimal.ZERO, Watch.DEFAULT, Cashback.OFF);

    public static final long MOST_POINTS = 1_000_000;
    public static final BigDecimal MOST_MONEY = new BigDecimal("1000000");

    private static final int MOST_DAYS = 365;
    private static final int MOST_MINUTES = 10_080;
    private static final int MOST_MONTHS = 120;
    private static final int DECIMALS = 4;

    /** Stored by name. */
    public enum Trigger {
        /** The first session that took place, or the first order paid in full if that order brings no session. */
        FIRST_SESSION_OR_ORDER,
        FIRST_PAID_ORDER
    }

    /**
     * @param burst so many friends on one code within the minutes are held for review, 2 or more
     * @param burstMinutes 1 or more
     * @param holdShared whether the same address or phone alone is held; if not, it is only noted
     */
    public record Watch(int burst, int burstMinutes, boolean holdShared) {

        public static final Watch DEFAULT = new Watch(5, 60, false);
    }

    /**
     * @param percent of what the friend really paid, 0 to 100, decimals allowed
     * @param months for how long after the friend came; 0 for ever
     * @param most of each friend's orders together, in their currency; zero for no limit
     */
    public record Cashback(boolean enabled, BigDecimal percent, int months, BigDecimal most) {

        public static final Cashback OFF = new Cashback(false, new BigDecimal("5"), 0, BigDecimal.ZERO);

        public Cashback {
            Objects.requireNonNull(percent, "percent");
            Objects.requireNonNull(most, "most");
        }
    }

    public ReferralRules {
        Objects.requireNonNull(trigger, "trigger");
        Objects.requireNonNull(minimumOrder, "minimumOrder");
        Objects.requireNonNull(watch, "watch");
        Objects.requireNonNull(cashback, "cashback");
    }

    public static boolean isPoints(long points) {
        return points >= 0 && points <= MOST_POINTS;
    }

    /** How long a link is remembered: a day at least. */
    public static boolean isLinkDays(long days) {
        return days >= 1 && days <= MOST_DAYS;
    }

    public static boolean isReturnDays(long days) {
        return days >= 0 && days <= MOST_DAYS;
    }

    public static boolean isBurst(long friends) {
        return friends >= 2 && friends <= 1_000;
    }

    public static boolean isBurstMinutes(long minutes) {
        return minutes >= 1 && minutes <= MOST_MINUTES;
    }

    public static boolean isMonths(long months) {
        return months >= 0 && months <= MOST_MONTHS;
    }

    public static boolean isPercent(BigDecimal percent) {
        return percent.signum() >= 0 && percent.compareTo(new BigDecimal(100)) <= 0 && isShort(percent);
    }

    public static boolean isMoney(BigDecimal amount) {
        return amount.signum() >= 0 && amount.compareTo(MOST_MONEY) <= 0 && isShort(amount);
    }

    private static boolean isShort(BigDecimal figure) {
        return figure.stripTrailingZeros().scale() <= DECIMALS;
    }

    /** Everything else as it comes. */
    public static ReferralRules on(Trigger trigger, long refereePoints, long referrerPoints) {
        return new ReferralRules(
                true,
                trigger,
                refereePoints,
                referrerPoints,
                OFF.linkDays,
                OFF.returnDays,
                OFF.minimumOrder,
                OFF.watch,
                OFF.cashback);
    }
}
