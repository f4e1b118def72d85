package io.fedelta.loyalty.admin.audience;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.audience.Reach;

/** How many get a mail, and why the others do not, as pages show it. */
public class ReachView {

    private final Reach reach;
    private final AdminFormat format;

    ReachView(Reach reach, AdminFormat format) {
        this.reach = reach;
        this.format = format;
    }

    public boolean isNobody() {
        return reach.recipients() == 0;
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
