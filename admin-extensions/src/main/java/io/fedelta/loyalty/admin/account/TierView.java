package io.fedelta.loyalty.admin.account;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.programme.Tier;
import io.fedelta.loyalty.programme.TierIcon;
import io.fedelta.loyalty.programme.TierRules.By;
import io.fedelta.loyalty.tier.TierStatus;
import java.math.BigDecimal;
import java.util.List;

/** A customer's tier, the way to the next, and what it was before. */
public class TierView {

    private final TierStatus status;
    private final String currency;
    private final List<TierChangeView> changes;
    private final AdminFormat format;

    TierView(TierStatus status, String currency, List<TierChangeView> changes, AdminFormat format) {
        this.status = status;
        this.currency = currency;
        this.changes = changes;
        this.format = format;
    }

    /** Null without a tier. */
    public String getName() {
        return status.held().map(Tier::name).orElse(null);
    }

    public String getIcon() {
        return status.held().map(tier -> TierIcon.of(tier.icon()).path()).orElse(null);
    }

    public String getStyle() {
        return status.held()
                .map(tier -> "background-color:" + tier.colour() + ";color:" + tier.ink())
                .orElse(null);
    }

    public String getFigure() {
        return figure(status.figure());
    }

    /** Null if there is none above. */
    public String getNext() {
        return status.next().map(Tier::name).orElse(null);
    }

    public String getMissing() {
        return figure(status.missing());
    }

    /** Null if the tier does not end by itself. */
    public String getLastDay() {
        return status.lastDay().map(format::day).orElse(null);
    }

    public boolean isEnding() {
        return status.inGrace();
    }

    /** Newest first. */
    public List<TierChangeView> getChanges() {
        return changes;
    }

    private String figure(BigDecimal figure) {
        return status.by() == By.SPEND ? format.money(figure, currency) : format.number(figure.longValue());
    }

    public boolean isByPoints() {
        return status.by() == By.POINTS;
    }
}
