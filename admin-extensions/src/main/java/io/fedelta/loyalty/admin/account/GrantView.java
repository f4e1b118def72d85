package io.fedelta.loyalty.admin.account;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.reward.Grant;
import io.fedelta.loyalty.reward.GrantState;
import java.time.Instant;

/** A reward that a customer holds or has used. */
public class GrantView {

    private final Grant grant;
    private final String code;
    private final String orderNumber;
    private final Instant now;
    private final AdminFormat format;

    /**
     * @param code null if the host no longer has it
     * @param orderNumber of the order it was used for; null if none or if the host no longer has it
     */
    GrantView(Grant grant, String code, String orderNumber, Instant now, AdminFormat format) {
        this.grant = grant;
        this.code = code;
        this.orderNumber = orderNumber;
        this.now = now;
        this.format = format;
    }

    public String getName() {
        return grant.reward().name();
    }

    public String getAmount() {
        return format.money(grant.reward().amount(), grant.reward().currency());
    }

    public String getCode() {
        return code;
    }

    /** Part of the message key that names the state; a code whose time is over has a word of its own. */
    public String getState() {
        boolean over = grant.state() == GrantState.ISSUED && grant.isExpiredAt(now);
        return over ? "EXPIRED" : grant.state().name();
    }

    /** Whether the points that unlocked it were taken back, but it is used, or just being used. */
    public boolean isKept() {
        return grant.isHeld() && grant.takenBackByEntryNo().isPresent();
    }

    /** The entry that took back the points which had unlocked it; null if they were not taken back. */
    public String getTakenBackBy() {
        return grant.takenBackByEntryNo().map(format::number).orElse(null);
    }

    public String getGranted() {
        return format.moment(grant.grantedAt());
    }

    /** Null if the code never ends. */
    public String getExpires() {
        return grant.expiresAt().map(format::moment).orElse(null);
    }

    /** The order it was used for, or is being paid with; null if none. */
    public String getOrderId() {
        return grant.orderId().map(String::valueOf).orElse(null);
    }

    /** As people know that order. */
    public String getOrder() {
        return orderNumber == null ? getOrderId() : orderNumber;
    }

    public String getReason() {
        return grant.note().map(ManualNote::reason).orElse(null);
    }

    public String getActor() {
        return grant.note().map(ManualNote::actor).orElse(null);
    }
}
