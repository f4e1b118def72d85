package io.fedelta.loyalty.earning;

import io.fedelta.loyalty.ledger.AppliedMultiplier;
import io.fedelta.loyalty.programme.Scope;
import java.util.Objects;

/** A rule that would multiply the points for some goods. */
public record Multiplier(AppliedMultiplier rule, Scope scope) {

    public Multiplier {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(scope, "scope");
    }
}
