package io.fedelta.loyalty.tier;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An account's tier changed. Never changed itself, never deleted.
 *
 * @param number 1, 2, 3 … within the account, without gaps
 * @param from id of the tier before
 * @param to id of the tier from then on
 * @param figure points or money that counted
 * @param ruleVersion knows the tiers' names
 */
public record TierChange(
        long accountId,
        int number,
        Optional<Long> from,
        Optional<Long> to,
        Reason reason,
        BigDecimal figure,
        long ruleVersion,
        Instant at) {

    /** Stored by name. */
    public enum Reason {
        /** Something was earned. */
        REACHED,
        /** The period and its days of grace ended. */
        ENDED,
        /** Merchants had changed the tiers since the last look. */
        RULES
    }

    public TierChange {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(figure, "figure");
        Objects.requireNonNull(at, "at");
    }
}
