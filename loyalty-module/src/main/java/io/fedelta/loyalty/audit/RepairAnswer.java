package io.fedelta.loyalty.audit;

/** What became of a wish to repair a finding, or to leave it. */
public enum RepairAnswer {
    /** It is right now, or left as it is. */
    DONE,
    /** Somebody else was faster, or the self-check has closed it. */
    CLOSED_ALREADY,
    /** The repair ran and changed too little: it stays open. */
    STILL_WRONG,
    /** Only a person can put this right: it can be left. */
    NOT_REPAIRABLE,
    NO_SUCH_FINDING
}
