package io.fedelta.loyalty.testing;

import io.fedelta.loyalty.programme.Tier;
import io.fedelta.loyalty.programme.TierRules;
import io.fedelta.loyalty.programme.TierRules.By;
import java.math.BigDecimal;
import java.util.stream.IntStream;

/** Tiers in a sentence: {@code TierLadder.by(POINTS).months(12).grace(30).steps(100, 500)} have the ids 1 and 2. */
public final class TierLadder {

    private final By by;
    private int months = 12;
    private int graceDays = 30;
    private boolean mails;
    private String multiplier = "1";
    private String discount = "0";

    private TierLadder(By by) {
        this.by = by;
    }

    public static TierLadder by(By by) {
        return new TierLadder(by);
    }

    public TierLadder months(int window) {
        months = window;
        return this;
    }

    public TierLadder lifetime() {
        return months(0);
    }

    public TierLadder grace(int days) {
        graceDays = days;
        return this;
    }

    public TierLadder withMails() {
        mails = true;
        return this;
    }

    public TierLadder multiplying(String factor) {
        multiplier = factor;
        return this;
    }

    public TierLadder discounting(String percent) {
        discount = percent;
        return this;
    }

    public TierRules steps(long... thresholds) {
        return new TierRules(
                true,
                by,
                months,
                graceDays,
                mails,
                IntStream.range(0, thresholds.length)
                        .mapToObj(index -> tier(index + 1, thresholds[index]))
                        .toList());
    }

    private Tier tier(long id, long threshold) {
        return new Tier(
                id,
                "Tier " + id,
                BigDecimal.valueOf(threshold),
                "star",
                "#8a5a2b",
                new BigDecimal(multiplier),
                new BigDecimal(discount),
                BigDecimal.ZERO);
    }
}
