package io.fedelta.loyalty.admin.card;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.card.Card;
import io.fedelta.loyalty.card.CardOrigin;
import io.fedelta.loyalty.card.CardState;
import io.fedelta.loyalty.card.Recipient;
import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.ledger.ManualNote;
import java.time.Instant;
import java.util.Optional;

/** A gift card as the merchant sees it, without its code. */
public final class CardRow {

    private final Card card;
    private final Optional<CustomerFacts> owner;
    private final Instant now;
    private final AdminFormat format;

    /** @param owner empty if it is nobody's, or the host no longer has the customer */
    CardRow(Card card, Optional<CustomerFacts> owner, Instant now, AdminFormat format) {
        this.card = card;
        this.owner = owner;
        this.now = now;
        this.format = format;
    }

    public String getId() {
        return card.cardId();
    }

    public String getLastFour() {
        return card.lastFour();
    }

    /** Part of a message key. */
    public String getOrigin() {
        return card.origin().name();
    }

    /** Part of a message key: the stored state, or that its end has passed. */
    public String getState() {
        boolean over = card.state() == CardState.ACTIVE && card.terms().isExpiredAt(now);
        return over ? "ENDED" : card.state().name();
    }

    public boolean isActive() {
        return card.state() == CardState.ACTIVE;
    }

    public boolean isBlocked() {
        return card.state() == CardState.BLOCKED;
    }

    public boolean isChangeable() {
        return card.state() != CardState.WITHDRAWN;
    }

    public String getBalance() {
        return format.money(card.purse().balance(), card.currency());
    }

    public String getIssuedAmount() {
        return format.money(card.issued(), card.currency());
    }

    /** Null if no checkout holds anything. */
    public String getHeld() {
        return card.purse().held().signum() > 0 ? format.money(card.purse().held(), card.currency()) : null;
    }

    public String getCurrency() {
        return card.currency();
    }

    /** Null if it never ends. */
    public String getExpires() {
        return card.expiresAt().map(format::moment).orElse(null);
    }

    public String getIssued() {
        return format.moment(card.issuedAt());
    }

    /** Null if it is nobody's. */
    public Long getOwnerId() {
        return card.owner().orElse(null);
    }

    /** Name, else address, else number; null if it is nobody's. */
    public String getOwner() {
        return card.owner()
                .map(id -> owner.map(CustomerFacts::fullName)
                        .filter(name -> !name.isEmpty())
                        .or(() -> owner.flatMap(CustomerFacts::email))
                        .orElse(id.toString()))
                .orElse(null);
    }

    /** Null if nobody gets it by mail. */
    public String getRecipient() {
        return card.recipient().map(Recipient::mail).orElse(null);
    }

    /** Null if nobody gets it by mail. */
    public String getSendAt() {
        return card.recipient().map(Recipient::sendAt).map(format::moment).orElse(null);
    }

    /** Why it was issued by hand; null if it was not. */
    public String getReason() {
        return card.note().map(ManualNote::reason).orElse(null);
    }

    public String getActor() {
        return card.note().map(ManualNote::actor).orElse(null);
    }

    /** The order that bought it; null if it was not bought. */
    public String getOrderId() {
        return card.origin() == CardOrigin.BOUGHT
                ? card.sourceId().substring(0, card.sourceId().indexOf('-'))
                : null;
    }
}
