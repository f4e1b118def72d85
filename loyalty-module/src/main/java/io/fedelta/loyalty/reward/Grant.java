package io.fedelta.loyalty.reward;

import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.reward.ClaimResult.Allowed;
import io.fedelta.loyalty.reward.ClaimResult.Reason;
import io.fedelta.loyalty.reward.ClaimResult.Refused;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A reward in a customer's hands. The row is the truth about its code: the host's own use count is not atomic.
 *
 * @param grantId random UUID
 * @param expiresAt exclusive; empty if it never ends
 * @param orderId the order that claimed or used it
 * @param note present if an administrator granted it by hand
 * @param takenBackByEntryNo the entry that took back the points which had unlocked it; a used grant is kept all the
 *     same
 * @param revocation who took it back unused, and why
 */
public record Grant(
        String grantId,
        long accountId,
        RewardVersion reward,
        GrantState state,
        Prize prize,
        Instant grantedAt,
        Optional<Instant> expiresAt,
        Optional<Long> orderId,
        Optional<ManualNote> note,
        Optional<Long> takenBackByEntryNo,
        Optional<ManualNote> revocation) {

    public Grant {
        Objects.requireNonNull(prize, "prize");
    }

    /** A code that nobody has revoked. */
    public Grant(
            String grantId,
            long accountId,
            RewardVersion reward,
            GrantState state,
            long offerCodeId,
            Instant grantedAt,
            Optional<Instant> expiresAt,
            Optional<Long> orderId,
            Optional<ManualNote> note,
            Optional<Long> takenBackByEntryNo) {
        this(
                grantId,
                accountId,
                reward,
                state,
                new Prize.Code(offerCodeId),
                grantedAt,
                expiresAt,
                orderId,
                note,
                takenBackByEntryNo,
                Optional.empty());
    }

    /** The host's id of its code; empty if it is none. */
    public Optional<Long> offerCode() {
        return prize instanceof Prize.Code code ? Optional.of(code.offerCodeId()) : Optional.empty();
    }

    /** Empty if it is no card. */
    public Optional<String> cardId() {
        return prize instanceof Prize.Card card ? Optional.of(card.cardId()) : Optional.empty();
    }

    /** Whether the customer can still use it, or has used it. */
    public boolean isGood() {
        return state != GrantState.WITHDRAWN && state != GrantState.REVOKED;
    }

    /** Whether the customer has it, or had it in a way that never unlocks again; if not, it may unlock again. */
    public boolean isHeld() {
        return state != GrantState.WITHDRAWN;
    }

    public boolean isExpiredAt(Instant moment) {
        return expiresAt.filter(end -> !moment.isBefore(end)).isPresent();
    }

    /** Whether this customer may put the code on a cart at that moment. */
    public ClaimResult verdict(long customerId, Instant moment) {
        if (accountId != customerId) {
            return new Refused(Reason.ANOTHER_CUSTOMER);
        }
        return switch (state) {
            case USED -> new Refused(Reason.ALREADY_USED);
            case CLAIMED -> new Refused(Reason.IN_ANOTHER_CHECKOUT);
            case WITHDRAWN -> new Refused(Reason.WITHDRAWN);
            case REVOKED -> new Refused(Reason.REVOKED);
            case ISSUED -> isExpiredAt(moment) ? new Refused(Reason.EXPIRED) : new Allowed(grantId);
        };
    }

    /** Whether this cart may be paid with the code at that moment. An order keeps what it claimed in time. */
    public ClaimResult verdict(Cart cart, Instant moment) {
        if (accountId == cart.customerId() && orderId.equals(Optional.of(cart.orderId()))) {
            return new Allowed(grantId);
        }
        ClaimResult verdict = verdict(cart.customerId(), moment);
        boolean wrongMoney = verdict instanceof Allowed && !reward.currency().equals(cart.currency());
        return wrongMoney ? new Refused(Reason.OTHER_CURRENCY) : verdict;
    }
}
