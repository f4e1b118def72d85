package io.fedelta.loyalty.site.rewards;

import io.fedelta.loyalty.reward.Grant;
import io.fedelta.loyalty.site.PageFormat;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** A reward in the customer's hands. */
public final class GrantView {

    /** What can be done with its code; the order is the order on the page. */
    public enum State {
        READY,
        IN_CHECKOUT,
        USED,
        EXPIRED,
        WITHDRAWN
    }

    private final State state;
    private final String name;
    private final String message;
    private final String value;
    private final String code;
    private final String grantedOn;
    private final String endsOn;

    private GrantView(State state, Grant grant, String code, PageFormat format) {
        this.state = state;
        this.name = grant.reward().name();
        this.message = grant.reward().message();
        this.value = format.shortMoney(grant.reward().amount(), grant.reward().currency());
        this.code = code;
        this.grantedOn = format.date(grant.grantedAt());
        this.endsOn = grant.expiresAt().map(format::lastDay).orElse(null);
    }

    /** @param codes by grant id; a code that the host no longer has is missing */
    public static GrantView of(Grant grant, Map<String, String> codes, Instant now, PageFormat format) {
        return new GrantView(stateOf(grant, now), grant, codes.get(grant.grantId()), format);
    }

    private static State stateOf(Grant grant, Instant now) {
        return switch (grant.state()) {
            case ISSUED -> grant.isExpiredAt(now) ? State.EXPIRED : State.READY;
            case CLAIMED -> State.IN_CHECKOUT;
            case USED -> State.USED;
            case WITHDRAWN -> State.WITHDRAWN;
        };
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
        return value;
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
