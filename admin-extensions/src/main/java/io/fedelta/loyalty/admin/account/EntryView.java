package io.fedelta.loyalty.admin.account;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.ledger.SourceType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** One line of a customer's history. */
public class EntryView {

    private final Entry entry;
    private final OrderReference order;
    private final Optional<Instant> claimedAt;
    private final AdminFormat format;

    /**
     * @param order null if the entry is not about an order
     * @param claimedAt when the order was claimed, if a guest had placed it
     */
    EntryView(Entry entry, OrderReference order, Optional<Instant> claimedAt, AdminFormat format) {
        this.entry = entry;
        this.order = order;
        this.claimedAt = claimedAt;
        this.format = format;
    }

    public long getEntryNo() {
        return entry.entryNo();
    }

    /** When it was written, since that is the order of the lines and of their balances. */
    public String getDate() {
        return format.moment(entry.recordedAt());
    }

    /** The day of what it is for, if it was written on a later one; otherwise null. */
    public String getDatesFrom() {
        LocalDate day = entry.occurredAt().atZone(format.zone()).toLocalDate();
        LocalDate written = entry.recordedAt().atZone(format.zone()).toLocalDate();
        return day.equals(written) ? null : format.day(day);
    }

    /** Part of the message key that names the kind. */
    public String getKind() {
        return entry.kind().name();
    }

    /** When the order was claimed that a guest had placed; null for any other entry. */
    public String getClaimed() {
        return claimedAt.map(format::moment).orElse(null);
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

    public boolean isAboutOrder() {
        return order != null;
    }

    public boolean isAboutSession() {
        return entry.source().type() == SourceType.SESSION;
    }

    /** The host's order id, for a link; null if the entry is not about an order that still exists. */
    public String getOrderId() {
        return order == null || order.number() == null ? null : Long.toString(order.id());
    }

    /** What people know the order by; its id if the order is gone; null if the entry is about none. */
    public String getOrderNumber() {
        return order == null ? null : order.number() == null ? Long.toString(order.id()) : order.number();
    }
}
