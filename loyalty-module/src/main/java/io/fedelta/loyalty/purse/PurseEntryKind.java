package io.fedelta.loyalty.purse;

/** What an entry is for. Stored by name. */
public enum PurseEntryKind {
    /** A card's first money. */
    ISSUED,
    /** Cashback that has become available. */
    EARNED,
    /** Paid a part of an order; the source is the hold. */
    SPENT,
    /** Given back by a refund of what it paid for; the source names hold and refund. */
    RETURNED,
    /** Taken back because the order that brought it was given back; of cashback that was spent it leaves a debt. */
    TAKEN_BACK,
    /** The rest at the end of its time. */
    EXPIRED,
    /** Changed by an administrator, with a reason. */
    ADJUSTED
}
