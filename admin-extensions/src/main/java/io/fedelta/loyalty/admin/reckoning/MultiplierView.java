package io.fedelta.loyalty.admin.reckoning;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.ledger.AppliedMultiplier;

/** What multiplied points. */
public class MultiplierView {

    private final AppliedMultiplier multiplier;
    private final AdminFormat format;

    public MultiplierView(AppliedMultiplier multiplier, AdminFormat format) {
        this.multiplier = multiplier;
        this.format = format;
    }

    /** Part of the message key that names the kind. */
    public String getKind() {
        return multiplier.kind().name();
    }

    public String getName() {
        return multiplier.name();
    }

    public String getFactor() {
        return format.decimal(multiplier.factor());
    }
}
