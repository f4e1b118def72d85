package io.fedelta.loyalty.payment;

public enum StepState {
    DONE,
    /** The gateway was asked and has not answered; what it was asked for counts as gone until somebody knows. */
    ASKED,
    /** The gateway said no, or the merchant found that it did nothing. */
    REFUSED
}
