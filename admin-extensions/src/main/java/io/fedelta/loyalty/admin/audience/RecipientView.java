package io.fedelta.loyalty.admin.audience;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.audience.Recipient;

/** One who gets a mail, as a row shows it. */
public class RecipientView {

    private final Recipient recipient;
    private final AdminFormat format;

    RecipientView(Recipient recipient, AdminFormat format) {
        this.recipient = recipient;
        this.format = format;
    }

    public long getId() {
        return recipient.accountId();
    }

    public String getName() {
        return recipient.name();
    }

    public String getEmail() {
        return recipient.email();
    }

    public String getPoints() {
        return format.number(recipient.points());
    }
}
