package io.fedelta.loyalty.monthend;

/** What became of a wish to freeze a month. */
public enum FreezeAnswer {
    FROZEN,
    /** It stays as it is. */
    FROZEN_BEFORE,
    /** It has not ended, or only a moment ago. */
    TOO_EARLY,
    /** The programme had no members then. */
    NOTHING_THERE
}
