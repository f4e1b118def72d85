package io.fedelta.loyalty.admin.card;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.card.CardEvent;
import io.fedelta.loyalty.ledger.ManualNote;

/** Something that was done to a card. */
public final class CardEventRow {

    private final CardEvent event;
    private final AdminFormat format;

    CardEventRow(CardEvent event, AdminFormat format) {
        this.event = event;
        this.format = format;
    }

    public String getWhen() {
        return format.moment(event.at());
    }

    /** Part of a message key. */
    public String getKind() {
        return event.kind().name();
    }

    public String getReason() {
        return event.note().map(ManualNote::reason).orElse(null);
    }

    public String getActor() {
        return event.note().map(ManualNote::actor).orElse(null);
    }
}
