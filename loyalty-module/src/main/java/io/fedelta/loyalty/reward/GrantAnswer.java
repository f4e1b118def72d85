package io.fedelta.loyalty.reward;

/** What came of an administrator's wish about a grant. */
public enum GrantAnswer {
    DONE,
    /** It was used meanwhile, is being used, or is over. Nothing was done. */
    NOT_POSSIBLE,
    NO_SUCH_GRANT
}
