package io.fedelta.loyalty.site.rewards;

import io.fedelta.loyalty.programme.Tier;
import io.fedelta.loyalty.programme.TierIcon;
import io.fedelta.loyalty.programme.TierRules.By;
import io.fedelta.loyalty.site.PageFormat;
import io.fedelta.loyalty.tier.TierStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/** The member's tier as a badge, what it brings, and the way to the next one. */
public final class TierView {

    private final TierStatus status;
    private final String currency;
    private final PageFormat format;

    TierView(ReadTier tier, PageFormat format) {
        this.status = tier.status();
        this.currency = tier.currency();
        this.format = format;
    }

    /** Null without a tier. */
    public String getName() {
        return status.held().map(Tier::name).orElse(null);
    }

    /** Path of its icon. */
    public String getIcon() {
        return status.held().map(tier -> TierIcon.of(tier.icon()).path()).orElse(null);
    }

    /** Colours of the badge, as CSS. */
    public String getStyle() {
        return status.held()
                .map(tier -> "background-color:" + tier.colour() + ";color:" + tier.ink())
                .orElse(null);
    }

    /** Null if points are not multiplied. */
    public String getMultiplier() {
        return figure(status.held().map(Tier::multiplier), BigDecimal.ONE);
    }

    /** In percent; null without one. */
    public String getDiscount() {
        return figure(status.held().map(Tier::discountPercent), BigDecimal.ZERO);
    }

    private String figure(Optional<BigDecimal> figure, BigDecimal nothing) {
        return figure.filter(some -> some.compareTo(nothing) > 0)
                .map(format::decimal)
                .orElse(null);
    }

    /** The last day of the tier if nothing is added; null if it does not end by itself. */
    public String getLastDay() {
        return day(status.lastDay());
    }

    /** Whether what counts is not enough any more, so that the tier ends on that day. */
    public boolean isEnding() {
        return status.inGrace();
    }

    /** Null if there is none above. */
    public String getNext() {
        return status.next().map(Tier::name).orElse(null);
    }

    /** In money; null if points count. */
    public String getMissingMoney() {
        return status.by() == By.SPEND ? format.money(status.missing(), currency) : null;
    }

    public long getMissingPoints() {
        return status.missing().setScale(0, RoundingMode.CEILING).longValueExact();
    }

    /** The last day on which all that counts now still does; null if it counts for ever. */
    public String getCountsUntil() {
        return day(status.countsUntil());
    }

    /** How far the bar is, 0 to 100. */
    public int getPercent() {
        return status.percent();
    }

    private String day(Optional<LocalDate> day) {
        return day.map(format::day).orElse(null);
    }
}
