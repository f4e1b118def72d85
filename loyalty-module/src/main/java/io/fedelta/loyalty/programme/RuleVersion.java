package io.fedelta.loyalty.programme;

import java.time.Instant;
import java.util.Objects;

/**
 * One immutable edition of the rules. Version 0 is the time before the first: everything off.
 *
 * @param validFrom inclusive; the version ends where the next begins
 */
public record RuleVersion(long number, Instant validFrom, ProgrammeRules rules) {

    public static final RuleVersion BEFORE_THE_FIRST = new RuleVersion(0, Instant.EPOCH, ProgrammeRules.OFF);

    public RuleVersion {
        Objects.requireNonNull(validFrom, "validFrom");
        Objects.requireNonNull(rules, "rules");
    }
}
