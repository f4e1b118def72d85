package io.fedelta.loyalty.admin.account;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.ledger.ShortfallExplanation;

/** What was kept as a shortfall, or paid of it. */
public class ShortfallView {

    private final ShortfallExplanation shortfall;
    private final AdminFormat format;

    ShortfallView(ShortfallExplanation shortfall, AdminFormat format) {
        this.shortfall = shortfall;
        this.format = format;
    }

    public String getMessageKey() {
        return shortfall.points().isPositive()
                ? "LoyaltyExplanation_shortfall_kept"
                : "LoyaltyExplanation_shortfall_paid";
    }

    public String getEntryNo() {
        return format.number(shortfall.entryNo());
    }

    public String getPoints() {
        return format.points(
                shortfall.points().isPositive()
                        ? shortfall.points()
                        : shortfall.points().negated());
    }

    public String getLeft() {
        return format.points(shortfall.left());
    }
}
