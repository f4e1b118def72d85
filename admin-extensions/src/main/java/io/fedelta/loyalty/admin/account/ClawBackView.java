package io.fedelta.loyalty.admin.account;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.ledger.ClawBackExplanation;

/** How much of an award all refunds so far have taken, and why. */
public class ClawBackView {

    private final ClawBackExplanation clawBack;
    private final AdminFormat format;

    ClawBackView(ClawBackExplanation clawBack, AdminFormat format) {
        this.clawBack = clawBack;
        this.format = format;
    }

    /** The entry of the award. */
    public String getAwardEntryNo() {
        return format.number(clawBack.awardEntryNo());
    }

    public String getAward() {
        return format.points(clawBack.award());
    }

    /** With this entry and the earlier ones. */
    public String getTaken() {
        return format.points(clawBack.takenSoFar());
    }

    /** By earlier entries; null if there were none. */
    public String getTakenBefore() {
        return clawBack.takenBefore().isZero() ? null : format.points(clawBack.takenBefore());
    }

    public String getRefunded() {
        return format.money(clawBack.refundedBase(), clawBack.currency());
    }

    public String getBase() {
        return format.money(clawBack.base(), clawBack.currency());
    }
}
