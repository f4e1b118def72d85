package io.fedelta.loyalty.monthend;

import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.purse.PurseEntryKind;

/** What a figure of a month-end says. Stored by name, which is also part of message keys; shown in this order. */
public enum Move {
    /** What there was when the month began. */
    OPENING(false),
    EARNED(true),
    ISSUED(true),
    /** Pending cashback that became available: leaves one book and enters the other. */
    MATURED(true),
    BY_HAND(true),
    SPENT(true),
    /** Spent before, and given back by a refund. */
    RETURNED(true),
    TAKEN_BACK(true),
    /** Kept as owed, or paid of that, where balances stop at zero. */
    OWED(true),
    /** Taken by a reset, or given back by undoing one. */
    RESET(true),
    /** Ended unused: breakage. */
    EXPIRED(true),
    /** What there was when the month ended: the beginning and all that moved. */
    CLOSING(false),
    /** How many there were at the end. */
    COUNT(false),
    /** What that is expected to cost. */
    VALUE(false),
    /** How many ended unused in the month. */
    EXPIRED_COUNT(false),
    /** What these were worth. */
    EXPIRED_VALUE(false);

    private final boolean flow;

    Move(boolean flow) {
        this.flow = flow;
    }

    /** Whether it leads from the beginning of a month to its end. */
    public boolean isFlow() {
        return flow;
    }

    public static Move of(EntryKind kind) {
        return switch (kind) {
            case PAYMENT_REVERSAL, CLAW_BACK, SESSION_REVERSAL, BONUS_REVERSAL -> TAKEN_BACK;
            case SHORTFALL_KEPT, SHORTFALL_PAID -> OWED;
            case SPENT -> SPENT;
            case SPENDING_RETURNED -> RETURNED;
            case PAYMENT_RESET, SESSION_RESET, PAYMENT_RESTORED, SESSION_RESTORED -> RESET;
            case MANUAL_CREDIT, MANUAL_DEBIT -> BY_HAND;
            default -> EARNED;
        };
    }

    /** @param book of the purse */
    public static Move of(PurseEntryKind kind, Book book) {
        return switch (kind) {
            case ISSUED -> ISSUED;
            case EARNED -> book == Book.CASHBACK ? MATURED : EARNED;
            case SPENT -> SPENT;
            case RETURNED -> RETURNED;
            case TAKEN_BACK -> TAKEN_BACK;
            case EXPIRED -> EXPIRED;
            case ADJUSTED -> BY_HAND;
        };
    }
}
