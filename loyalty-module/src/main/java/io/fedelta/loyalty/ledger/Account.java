package io.fedelta.loyalty.ledger;

/**
 * A customer's two figures: lifetime points feed the ladder and the ranking, spendable points pay at checkout.
 *
 * @param accountId the customer's id in the host
 * @param shortfall what was not taken back because the balance stops at zero; points that come in pay it first
 * @param held what checkouts hold of the spendable points, zero or more
 */
public record Account(
        long accountId, Points lifetime, Points spendable, long lastEntryNo, Points shortfall, Points held) {

    /** Nothing is held. */
    public Account(long accountId, Points lifetime, Points spendable, long lastEntryNo, Points shortfall) {
        this(accountId, lifetime, spendable, lastEntryNo, shortfall, Points.ZERO);
    }

    /** Owes nothing. */
    public Account(long accountId, Points lifetime, Points spendable, long lastEntryNo) {
        this(accountId, lifetime, spendable, lastEntryNo, Points.ZERO);
    }

    public static Account unopened(long accountId) {
        return new Account(accountId, Points.ZERO, Points.ZERO, 0);
    }

    /** Points that have to come in until lifetime points reach this figure: what is owed is paid first. */
    public Points missingTo(long threshold) {
        long missing = Math.max(0, threshold - lifetime.value());
        return missing == 0 ? Points.ZERO : Points.of(missing).plus(shortfall);
    }

    /** As its newest entry leaves it, owing what it owed before. */
    public Account after(Entry newest) {
        return new Account(accountId, newest.balance(), newest.spendableBalance(), newest.entryNo(), shortfall, held);
    }

    public Account owing(Points points) {
        return new Account(accountId, lifetime, spendable, lastEntryNo, points, held);
    }

    /** What can be spent now; below zero if there is a debt. */
    public Points free() {
        return spendable.plus(held.negated());
    }

    /** The figure that reaches zero first. */
    public Points lower() {
        return lifetime.compareTo(spendable) < 0 ? lifetime : spendable;
    }
}
