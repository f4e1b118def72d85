package io.fedelta.loyalty.host.payment;

/** Somebody else has ended the step; rolls back the transaction that was written for it. */
class StepEndedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StepEndedException() {
        super("The step has ended already");
    }
}
