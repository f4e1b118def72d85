package io.fedelta.loyalty.ledger;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A request to append one entry. (account, kind, source, cycle) is its identity: posting it twice appends once.
 *
 * @param accountId the customer's id; an account is opened by its first entry
 * @param points what the entry adds to spendable points, and to lifetime points unless its kind only spends; never zero
 * @param cycle 0 unless a reset or undo allowed the same source to be awarded again
 * @param ruleVersion number of the rule version that made it; empty for manual entries
 * @param note who did it and why; empty for automatic entries
 * @param occurredAt when what is rewarded happened, not when it was recorded
 */
public record Posting(
        long accountId,
        EntryKind kind,
        Source source,
        int cycle,
        Points points,
        Optional<Long> ruleVersion,
        Explanation explanation,
        Optional<ManualNote> note,
        Instant occurredAt) {

    public Posting {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(ruleVersion, "ruleVersion");
        Objects.requireNonNull(explanation, "explanation");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(occurredAt, "occurredAt");
        if (points.isZero()) {
            throw new IllegalArgumentException("An entry of zero points says nothing");
        }
        if (!explanation.points().equals(points)) {
            throw new IllegalArgumentException("The explanation yields " + explanation.points() + ", not " + points);
        }
    }

    Points lifetimePoints() {
        return kind.countsForLife() ? points : Points.ZERO;
    }
}
