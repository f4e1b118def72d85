package io.fedelta.loyalty.site.card;

import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.purse.PurseEntry;
import io.fedelta.loyalty.purse.PurseEntryKind;
import io.fedelta.loyalty.site.PageFormat;

/** One line of a card's history. */
public final class CardEntryView {

    private final PurseEntry entry;
    private final String currency;
    private final PageFormat format;

    CardEntryView(PurseEntry entry, String currency, PageFormat format) {
        this.entry = entry;
        this.currency = currency;
        this.format = format;
    }

    public String getDate() {
        return format.date(entry.occurredAt());
    }

    /** Message key. */
    public String getDescriptionKey() {
        return "loyalty.card.entry." + entry.kind();
    }

    /** Why an administrator changed it; null otherwise. */
    public String getReason() {
        return entry.kind() == PurseEntryKind.ADJUSTED
                ? entry.note().map(ManualNote::reason).orElse(null)
                : null;
    }

    public boolean isDebit() {
        return entry.amount().signum() < 0;
    }

    public String getAmount() {
        return (isDebit() ? "\u2212" : "+") + format.money(entry.amount().abs(), currency);
    }

    public String getBalance() {
        return format.money(entry.balance(), currency);
    }
}
