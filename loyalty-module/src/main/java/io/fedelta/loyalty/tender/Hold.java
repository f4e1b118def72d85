package io.fedelta.loyalty.tender;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What one order's checkout keeps of a card, of cashback or of points.
 *
 * @param holdId random UUID; the reference that the host's payment carries
 * @param sourceId the purse's id; for points the account's
 * @param customerId whose order it is
 * @param amount more than zero, in {@code currency}
 * @param points how many points that takes, 0 for other tenders
 * @param refunded how much of it went back by refunds
 */
public record Hold(
        String holdId,
        TenderKind kind,
        String sourceId,
        long orderId,
        long customerId,
        BigDecimal amount,
        String currency,
        long points,
        BigDecimal refunded,
        HoldState state,
        Instant heldAt) {

    public Hold {
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("A hold of " + amount + " pays nothing");
        }
    }
}
