package io.fedelta.loyalty.ledger;

/** Whether taking back may bring a balance below zero, by the rules in force now. */
public interface BalancePolicy {

    boolean mayGoBelowZero();
}
