package io.fedelta.loyalty.host.tender;

import io.fedelta.loyalty.tender.TenderKind;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What a cart is to be paid with. Nothing is held of it before the checkout.
 *
 * @param sourceId the purse's id; for points the account's
 * @param limit the most it may pay: what was asked for, or what is there
 * @param amount what it pays of the cart as it is priced; not looked at when a tender is planned
 * @param points how many points {@code limit} takes, 0 for other tenders; less of the limit takes its share, rounded up
 * @param paidFor whether its money was paid for, as a bought card's: then it is a tender like any other, and what it
 *     pays earns
 * @param label what the customer knows it by, like the end of a card's code
 */
public record PlannedTender(
        TenderKind kind,
        String sourceId,
        BigDecimal limit,
        BigDecimal amount,
        long points,
        boolean paidFor,
        String label) {

    public PlannedTender {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(sourceId, "sourceId");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(label, "label");
        if (limit.signum() <= 0) {
            throw new IllegalArgumentException("A tender of " + limit + " pays nothing");
        }
    }

    public boolean isOf(TenderKind otherKind, String otherSourceId) {
        return kind == otherKind && sourceId.equals(otherSourceId);
    }
}
