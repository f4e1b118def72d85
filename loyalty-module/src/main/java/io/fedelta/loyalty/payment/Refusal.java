package io.fedelta.loyalty.payment;

/** Why something cannot be done to an order now. */
public enum Refusal {
    NO_SUCH_ORDER,
    NOT_SUBMITTED,
    CANCELLED,
    /** Zero, negative, or finer than the currency's coins. */
    NO_AMOUNT,
    MORE_THAN_OPEN,
    MORE_THAN_HELD,
    MORE_THAN_RECEIVED,
    BEFORE_THE_ORDER,
    IN_THE_FUTURE,
    NO_SUCH_TRANSACTION,
    /** Not of this order, or refunded already. */
    NO_SUCH_UNITS,
    /** Units are refunded from one payment, and none has enough left. */
    NO_SINGLE_PAYMENT
}
