package io.fedelta.loyalty.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * A discrepancy as it is remembered.
 *
 * @param seenAt the last self-check that saw it
 * @param closedAt when it was repaired, left or gone; empty while open
 * @param actor the administrator who repaired or left it
 * @param cardId whose purse it is about
 * @param accountId whose account, wallet or reward it is about
 */
public record AuditFinding(
        long findingId,
        Discrepancy discrepancy,
        FindingState state,
        Instant foundAt,
        Instant seenAt,
        Optional<Instant> closedAt,
        Optional<String> actor,
        Optional<String> cardId,
        Optional<Long> accountId) {

    public FindingKind kind() {
        return discrepancy.kind();
    }

    /** The same thing with its figures of now. */
    public AuditFinding as(Discrepancy now) {
        return new AuditFinding(findingId, now, state, foundAt, seenAt, closedAt, actor, cardId, accountId);
    }

    public boolean isOpen() {
        return state == FindingState.OPEN;
    }
}
