package io.fedelta.loyalty.site.rewards;

import io.fedelta.loyalty.reward.Grant;
import io.fedelta.loyalty.reward.RewardCards.Standing;
import io.fedelta.loyalty.reward.RewardType;
import io.fedelta.loyalty.site.PageFormat;
import io.fedelta.loyalty.site.Worth;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A reward in the customer's hands. */
public final class GrantView {

    /** What can be done with its code; the order is the order on the page. */
    public enum State {
        READY,
        PREPARING,
        IN_CHECKOUT,
        FULFILLED,
        USED,
        EXPIRED,
        WITHDRAWN,
        REVOKED
    }

    private final State state;
    private final String name;
    private final String message;
    private final Worth worth;
    private final String left;
    private final String code;
    private final String grantedOn;
    private final String endsOn;

    private GrantView(State state, Grant grant, Standing card, String code, PageFormat format) {
        this.state = state;
        this.name = grant.reward().name();
        this.message = grant.reward().message();
        this.worth = Worth.of(grant.reward(), format);
        this.left = card == null || !card.isUsed() ? null : format.money(card.left(), card.currency());
        this.code = code;
        this.grantedOn = format.date(grant.grantedAt());
        this.endsOn = end(grant, card).map(format::lastDay).orElse(null);
    }

    /** @param codes by grant id; a code that the host no longer has is missing */
    public static GrantView of(
            Grant grant, Map<String, String> codes, Map<String, Standing> cards, Instant now, PageFormat format) {
        Standing card = cards.get(grant.grantId());
        return new GrantView(stateOf(grant, card, now), grant, card, codes.get(grant.grantId()), format);
    }

    /** Of a card its own, which a refund may have put off. */
    private static Optional<Instant> end(Grant grant, Standing card) {
        return card == null ? grant.expiresAt() : card.expiresAt();
    }

    private static State stateOf(Grant grant, Standing card, Instant now) {
        boolean task = grant.reward().type() == RewardType.CUSTOM;
        return switch (grant.state()) {
            case ISSUED -> task ? State.PREPARING : usable(end(grant, card), card, now);
            case CLAIMED -> State.IN_CHECKOUT;
            case USED -> task ? State.FULFILLED : card == null ? State.USED : usable(end(grant, card), card, now);
            case WITHDRAWN -> State.WITHDRAWN;
            case REVOKED -> State.REVOKED;
        };
    }

    private static State usable(Optional<Instant> end, Standing card, Instant now) {
        if (end.filter(moment -> !now.isBefore(moment)).isPresent()) {
            return State.EXPIRED;
        }
        return card != null && card.isUsedUp() ? State.USED : State.READY;
    }

    public State getState() {
        return state;
    }

    public boolean isReady() {
        return state == State.READY;
    }

    /** Unlocked by points that were taken back before it was used. */
    public boolean isWithdrawn() {
        return state == State.WITHDRAWN;
    }

    /** The store has taken it back. */
    public boolean isRevoked() {
        return state == State.REVOKED;
    }

    public boolean isExpired() {
        return state == State.EXPIRED;
    }

    public String getStateKey() {
        return "loyalty.reward.state." + state;
    }

    /** For the style sheet. */
    public String getStyle() {
        return "loy-reward-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String getName() {
        return name;
    }

    /** The merchant's personal words; empty text for none. */
    public String getMessage() {
        return message;
    }

    public String getValue() {
        return worth.value();
    }

    /** By which sentences say what the value is. */
    public int getSort() {
        return worth.sort();
    }

    /** What is left on its card; null if nothing of it was used, or if it is no card. */
    public String getLeft() {
        return left;
    }

    /** Whether there should be a code here. That of a gift card stands with the cards. */
    public boolean isWithCode() {
        return state != State.PREPARING && state != State.FULFILLED && state != State.REVOKED && worth.sort() == 0;
    }

    public String getCode() {
        return code;
    }

    public String getGrantedOn() {
        return grantedOn;
    }

    /** The last day on which it can be used; null if it never ends. */
    public String getEndsOn() {
        return endsOn;
    }
}
