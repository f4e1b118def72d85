package io.fedelta.loyalty.admin.account;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.ledger.SourceType;

/** One line of a customer's history. */
public class EntryView {

    private final Entry entry;
    private final String orderNumber;
    private final AdminFormat format;

    /** @param orderNumber null if the entry is not about an order, or the order is gone */
    EntryView(Entry entry, String orderNumber, AdminFormat format) {
        this.entry = entry;
        this.orderNumber = orderNumber;
        this.format = format;
    }

    public long getEntryNo() {
        return entry.entryNo();
    }

    public String getDate() {
        return format.moment(entry.occurredAt());
    }

    /** Part of the message key that names the kind. */
    public String getKind() {
        return entry.kind().name();
    }

    /** The administrator's reason; null for automatic entries. */
    public String getReason() {
        return entry.note().map(ManualNote::reason).orElse(null);
    }

    /** The administrator's login; null for automatic entries. */
    public String getActor() {
        return entry.note().map(ManualNote::actor).orElse(null);
    }

    public String getChange() {
        return format.change(entry.points());
    }

    public boolean isGain() {
        return entry.points().isPositive();
    }

    public String getBalance() {
        return format.points(entry.balance());
    }

    public String getSource() {
        return entry.source().type().name();
    }

    /** The host's order id, for a link; null if the entry is not about an order that still exists. */
    public String getOrderId() {
        return entry.source().type() == SourceType.ORDER && orderNumber != null
                ? entry.source().id()
                : null;
    }

    /** What people know the order by; its id if the order is gone. */
    public String getOrderNumber() {
        return orderNumber == null ? entry.source().id() : orderNumber;
    }
}
