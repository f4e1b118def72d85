package io.fedelta.loyalty.audit;

/** What became of a finding. Stored by name. */
public enum FindingState {
    /** Still so when the last self-check looked. */
    OPEN,
    /** Put right by a person's click. */
    REPAIRED,
    /** The next self-check did not find it any more. */
    GONE,
    /** A person leaves it as it is; it is told again only if its figures change. */
    LEFT
}
