package io.fedelta.loyalty.admin.cashback;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.purse.PurseEntry;
import java.util.Map;

/** One line of a wallet's history. */
public class MovementView {

    private final PurseEntry entry;
    private final String currency;
    private final Map<Long, String> orderNumbers;
    private final AdminFormat format;

    MovementView(PurseEntry entry, String currency, Map<Long, String> orderNumbers, AdminFormat format) {
        this.entry = entry;
        this.currency = currency;
        this.orderNumbers = orderNumbers;
        this.format = format;
    }

    public String getDate() {
        return format.moment(entry.occurredAt());
    }

    /** Part of the message key that tells it. */
    public String getKind() {
        return entry.kind().name();
    }

    public String getAmount() {
        return format.money(entry.amount(), currency);
    }

    public boolean isGain() {
        return entry.amount().signum() > 0;
    }

    public String getBalance() {
        return format.money(entry.balance(), currency);
    }

    /** Null if it is about no order. */
    public Long getOrderId() {
        return entry.orderId().orElse(null);
    }

    public String getOrderNumber() {
        return entry.orderId()
                .map(id -> orderNumbers.getOrDefault(id, Long.toString(id)))
                .orElse(null);
    }

    /** Null for automatic entries. */
    public String getReason() {
        return entry.note().map(ManualNote::reason).orElse(null);
    }

    public String getActor() {
        return entry.note().map(ManualNote::actor).orElse(null);
    }
}
