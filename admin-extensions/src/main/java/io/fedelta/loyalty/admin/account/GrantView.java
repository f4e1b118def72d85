package io.fedelta.loyalty.admin.account;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.reward.Grant;
import io.fedelta.loyalty.reward.GrantState;
import io.fedelta.loyalty.reward.RewardCards.Standing;
import io.fedelta.loyalty.reward.RewardType;
import java.time.Instant;

/** A reward that a customer holds or has used. */
public class GrantView {

    private final Grant grant;
    private final String code;
    private final Standing card;
    private final String orderNumber;
    private final Instant now;
    private final AdminFormat format;

    /**
     * @param code null if there is none, or if the host no longer has it
     * @param card how its card stands; null if it is none
     * @param orderNumber of the order it was used for; null if none or if the host no longer has it
     */
    GrantView(Grant grant, String code, Standing card, String orderNumber, Instant now, AdminFormat format) {
        this.grant = grant;
        this.code = code;
        this.card = card;
        this.orderNumber = orderNumber;
        this.now = now;
        this.format = format;
    }

    public String getId() {
        return grant.grantId();
    }

    public String getName() {
        return grant.reward().name();
    }

    /** Part of the message key that names what it is. */
    public String getType() {
        return grant.reward().type().name();
    }

    /** Null if it is no money. */
    public String getAmount() {
        return grant.reward().type().hasAmount()
                ? format.money(grant.reward().amount(), grant.reward().currency())
                : null;
    }

    /** What is left on its card; null if it is none. */
    public String getLeft() {
        return card == null ? null : format.money(card.left(), card.currency());
    }

    /** Whether it should have a code. */
    public boolean isWithCode() {
        return grant.reward().type() != RewardType.CUSTOM;
    }

    /** Whether it can be taken back. */
    public boolean isRevocable() {
        return grant.state() == GrantState.ISSUED && (card == null || !card.isUsed());
    }

    /** Whether there is something to send. */
    public boolean isSendable() {
        return grant.isGood();
    }

    /** Why it was taken back; null if it was not. */
    public String getRevokedFor() {
        return grant.revocation().map(ManualNote::reason).orElse(null);
    }

    public String getRevokedBy() {
        return grant.revocation().map(ManualNote::actor).orElse(null);
    }

    /** Of a card only the end: who has all of it can spend it, and its own page tells it to who may know. */
    public String getCode() {
        return card == null ? code : "… " + card.lastFour();
    }

    /** Part of the message key that names the state; what is over, or a task, has a word of its own. */
    public String getState() {
        boolean waiting = grant.state() == GrantState.ISSUED;
        if (grant.reward().type() == RewardType.CUSTOM) {
            return waiting
                    ? "TO_DO"
                    : grant.state() == GrantState.USED
                            ? "FULFILLED"
                            : grant.state().name();
        }
        if (waiting && card != null && card.isUsed()) {
            return card.isUsedUp() ? "USED" : "USED_IN_PART";
        }
        return waiting && grant.isExpiredAt(now) ? "EXPIRED" : grant.state().name();
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
