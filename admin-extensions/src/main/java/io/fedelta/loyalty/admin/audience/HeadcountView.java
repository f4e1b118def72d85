package io.fedelta.loyalty.admin.audience;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.audience.Headcount;
import io.fedelta.loyalty.audience.Reach;

/** How many get a mail, and why the others do not, as pages show it; also while they are still being counted. */
public class HeadcountView {

    private final Headcount count;
    private final Reach reach;
    private final AdminFormat format;

    HeadcountView(Headcount count, AdminFormat format) {
        this.count = count;
        this.reach = count.reach();
        this.format = format;
    }

    /** Null if it was counted at once. */
    public String getId() {
        return count.countId().orElse(null);
    }

    /** As the script knows panels: live until everybody is counted. */
    public String getState() {
        return switch (count.state()) {
            case COUNTING -> "RUNNING";
            case COUNTED -> "DONE";
            case FAILED -> "STUCK";
        };
    }

    public boolean isCounted() {
        return count.isCounted();
    }

    /** Whether there is a figure yet. */
    public boolean isBegun() {
        return reach.all() > 0;
    }

    public boolean isFailed() {
        return count.state() == Headcount.State.FAILED;
    }

    public int getPercent() {
        return count.percent();
    }

    public String getAsOf() {
        return format.moment(count.asOf());
    }

    /** True only if they were counted just now: what was counted a while ago must not keep a mail back. */
    public boolean isNobody() {
        return count.countId().isEmpty() && reach.recipients() == 0;
    }

    public String getRecipients() {
        return format.number(reach.recipients());
    }

    public String getAll() {
        return format.number(reach.all());
    }

    /** Null if it is nobody; the others alike. */
    public String getWithoutAddress() {
        return shown(reach.withoutAddress());
    }

    public String getWithoutConsent() {
        return shown(reach.withoutConsent());
    }

    public String getUnsubscribed() {
        return shown(reach.unsubscribed());
    }

    public String getTold() {
        return shown(reach.told());
    }

    private String shown(long members) {
        return members == 0 ? null : format.number(members);
    }
}
