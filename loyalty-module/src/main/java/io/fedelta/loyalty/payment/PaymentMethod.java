package io.fedelta.loyalty.payment;

/** How money came that no gateway knows of. */
public enum PaymentMethod {
    CASH,
    TRANSFER,
    CHEQUE
}
