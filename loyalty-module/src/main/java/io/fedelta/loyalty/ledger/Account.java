package io.fedelta.loyalty.ledger;

/**
 * A customer's two figures: lifetime points feed the ladder and the ranking, spendable points pay at checkout.
 *
 * @param accountId the customer's id in the host
 */
public record Account(long accountId, Points lifetime, Points spendable, long lastEntryNo) {

    public static Account unopened(long accountId) {
        return new Account(accountId, Points.ZERO, Points.ZERO, 0);
    }
}
