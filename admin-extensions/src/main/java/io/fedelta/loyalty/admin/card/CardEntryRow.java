package io.fedelta.loyalty.admin.card;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.purse.PurseEntry;

/** One line of a card's money. */
public final class CardEntryRow {

    private final PurseEntry entry;
    private final String currency;
    private final AdminFormat format;

    CardEntryRow(PurseEntry entry, String currency, AdminFormat format) {
        this.entry = entry;
        this.currency = currency;
        this.format = format;
    }

    public String getWhen() {
        return format.moment(entry.recordedAt());
    }

    /** Part of a message key. */
    public String getKind() {
        return entry.kind().name();
    }

    public String getAmount() {
        return format.money(entry.amount(), currency);
    }

    public String getBalance() {
        return format.money(entry.balance(), currency);
    }

    public Long getOrderId() {
        return entry.orderId().orElse(null);
    }

    public String getReason() {
        return entry.note().map(ManualNote::reason).orElse(null);
    }

    public String getActor() {
        return entry.note().map(ManualNote::actor).orElse(null);
    }
}
