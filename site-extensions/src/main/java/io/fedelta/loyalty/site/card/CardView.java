package io.fedelta.loyalty.site.card;

import io.fedelta.loyalty.card.Card;
import io.fedelta.loyalty.card.CardState;
import io.fedelta.loyalty.site.PageFormat;
import java.time.Instant;
import java.util.Locale;

/** A gift card as its holder sees it. */
public final class CardView {

    /** What a holder can do with it. */
    enum State {
        USABLE,
        USED_UP,
        ENDED,
        STOPPED
    }

    private final Card card;
    private final String code;
    private final State state;
    private final PageFormat format;

    /** @param code null if it is not to be shown, or cannot be read */
    public CardView(Card card, String code, Instant now, PageFormat format) {
        this.card = card;
        this.code = code;
        this.state = state(card, now);
        this.format = format;
    }

    private static State state(Card card, Instant now) {
        if (card.state() != CardState.ACTIVE) {
            return State.STOPPED;
        }
        if (card.terms().isExpiredAt(now)) {
            return State.ENDED;
        }
        return card.free().signum() > 0 ? State.USABLE : State.USED_UP;
    }

    State state() {
        return state;
    }

    public boolean isUsable() {
        return state == State.USABLE;
    }

    /** Message key. */
    public String getStateKey() {
        return "loyalty.card.state." + state;
    }

    /** Part of a CSS class. */
    public String getStyle() {
        return "loy-"
                + (isUsable() ? "ready" : state.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public String getBalance() {
        return format.money(card.free(), card.currency());
    }

    public String getIssued() {
        return format.money(card.issued(), card.currency());
    }

    /** Null if it never ends. */
    public String getEndsOn() {
        return card.expiresAt().map(format::lastDay).orElse(null);
    }

    public String getCode() {
        return code;
    }

    public String getLastFour() {
        return card.lastFour();
    }

    /** What is held by a cart that is being paid at this moment; null if nothing is. */
    public String getHeld() {
        return card.purse().held().signum() > 0 ? format.money(card.purse().held(), card.currency()) : null;
    }

    /** Whether nobody owns it yet. */
    public boolean isFree() {
        return card.owner().isEmpty();
    }

    /** Where its history is. */
    public String getPath() {
        return CardHistoryController.PATH + "/" + card.cardId();
    }
}
