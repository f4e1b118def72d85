package io.fedelta.loyalty.admin.message;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.message.ListedMessage;
import io.fedelta.loyalty.message.Message;
import io.fedelta.loyalty.message.MessageFilter;
import io.fedelta.loyalty.message.MessageState;

/** One row of the messages' list. */
public class MessageView {

    private static final int SHORT = 140;

    private final ListedMessage row;
    private final Message message;
    private final AdminFormat format;

    MessageView(ListedMessage row, AdminFormat format) {
        this.row = row;
        this.message = row.message();
        this.format = format;
    }

    public String getId() {
        return message.messageId();
    }

    public long getCustomerId() {
        return message.accountId();
    }

    public boolean isCustomerThere() {
        return row.customer().isPresent();
    }

    /** Empty text if the customer has none. */
    public String getName() {
        return row.customer().map(CustomerFacts::fullName).orElse("");
    }

    /** Empty text if there is none. */
    public String getEmail() {
        return row.customer().flatMap(CustomerFacts::email).orElse("");
    }

    /** Whether it is to the store, not to a customer. */
    public boolean isForMerchant() {
        return message.kind().isForMerchant();
    }

    /** Part of the message key that names the mail. */
    public String getKind() {
        return message.kind().name();
    }

    /** Part of the message keys that name and explain the state. */
    public String getState() {
        return message.state().name();
    }

    public boolean isNeedsAttention() {
        return MessageFilter.ATTENTION.states().contains(message.state());
    }

    /** When it is due, for one that leaves by itself. */
    public String getDue() {
        return format.moment(message.nextAttemptAt());
    }

    /** As seen; goes back with the form. */
    public int getAttemptsSeen() {
        return message.attempts();
    }

    public String getAttempts() {
        return format.number(message.attempts());
    }

    /** Short enough for a row; empty text if there is none. */
    public String getError() {
        String error = getWholeError();
        return error.length() > SHORT ? error.substring(0, SHORT).strip() + "…" : error;
    }

    public String getWholeError() {
        return message.lastError().orElse("");
    }

    public String getCreated() {
        return format.moment(message.createdAt());
    }

    public String getChanged() {
        return format.moment(row.changedAt());
    }

    /** Login of who has left it; null if nobody has. */
    public String getLeftBy() {
        return message.state() == MessageState.HANDLED ? row.handledBy().orElse(null) : null;
    }

    /** Login of who has sent it again last; null if nobody has. */
    public String getSentAgainBy() {
        return message.state() == MessageState.HANDLED ? null : row.handledBy().orElse(null);
    }
}
