package io.fedelta.loyalty.programme;

import java.util.Objects;

/**
 * The rules as the merchant set them at one moment.
 *
 * @param enabled the master switch: off, nothing new is awarded or unlocked by itself
 * @param paymentPoints whether paid orders earn
 * @param cashOnDeliveryCounts whether cash on delivery counts as paid when the order is placed, not when recorded
 * @param rewardMails whether a reward that unlocks may send its mail
 */
public record ProgrammeRules(
        boolean enabled,
        boolean paymentPoints,
        Ratio ratio,
        EarningBase base,
        boolean cashOnDeliveryCounts,
        boolean rewardMails) {

    public static final ProgrammeRules OFF =
            new ProgrammeRules(false, true, Ratio.of("1"), EarningBase.DEFAULT, false, true);

    public ProgrammeRules {
        Objects.requireNonNull(ratio, "ratio");
        Objects.requireNonNull(base, "base");
    }

    public boolean awardsPaymentPoints() {
        return enabled && paymentPoints;
    }
}
