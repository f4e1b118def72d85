package io.fedelta.loyalty.reward;

import io.fedelta.loyalty.ledger.ManualNote;
import java.time.Instant;
import java.util.Optional;

/**
 * A reward in a customer's hands. The row is the truth about its code: the host's own use count is not atomic.
 *
 * @param grantId random UUID
 * @param offerCodeId the host's id of the code; the code itself stands only in the host's table
 * @param expiresAt exclusive; empty if it never ends
 * @param orderId the order that claimed or used it
 * @param note present if an administrator granted it by hand
 */
public record Grant(
        String grantId,
        long accountId,
        RewardVersion reward,
        GrantState state,
        long offerCodeId,
        Instant grantedAt,
        Optional<Instant> expiresAt,
        Optional<Long> orderId,
        Optional<ManualNote> note) {

    public boolean isExpiredAt(Instant moment) {
        return expiresAt.filter(end -> !moment.isBefore(end)).isPresent();
    }

    public boolean isUsableAt(Instant moment) {
        return state == GrantState.ISSUED && !isExpiredAt(moment);
    }
}
