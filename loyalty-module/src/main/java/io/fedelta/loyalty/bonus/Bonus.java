package io.fedelta.loyalty.bonus;

import io.fedelta.loyalty.ledger.BonusExplanation;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.ledger.Source;
import java.time.Instant;
import java.util.Objects;

/**
 * A fixed number of points that a rule gives.
 *
 * @param source half of its identity, with the kind: it is given once until it is taken back
 * @param ruleVersion the version whose rule it is
 * @param earnedAt when what it is for happened
 */
public record Bonus(
        long accountId,
        EntryKind kind,
        Source source,
        BonusExplanation explanation,
        long ruleVersion,
        Instant earnedAt) {

    public Bonus {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(explanation, "explanation");
        Objects.requireNonNull(earnedAt, "earnedAt");
    }
}
