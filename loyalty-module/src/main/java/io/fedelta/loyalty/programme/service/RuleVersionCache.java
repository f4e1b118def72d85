package io.fedelta.loyalty.programme.service;

import io.fedelta.loyalty.programme.RuleVersion;
import java.util.function.LongFunction;

/** Keeps versions by number. They are immutable, so nothing ever needs to be invalidated, on no node. */
public interface RuleVersionCache {

    /** The version with that number, loaded at its first use. */
    RuleVersion get(long number, LongFunction<RuleVersion> load);
}
