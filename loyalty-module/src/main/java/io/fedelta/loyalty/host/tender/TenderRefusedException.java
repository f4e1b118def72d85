package io.fedelta.loyalty.host.tender;

import io.fedelta.loyalty.tender.Refusal;

/** Stops a checkout before payment: the cart was planned to be paid with something that it cannot have. */
public class TenderRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient PlannedTender tender;
    private final Refusal reason;

    public TenderRefusedException(long orderId, PlannedTender tender, Refusal reason) {
        super("Order " + orderId + " cannot be paid with its " + tender.kind() + ": " + reason);
        this.tender = tender;
        this.reason = reason;
    }

    public PlannedTender tender() {
        return tender;
    }

    public Refusal reason() {
        return reason;
    }
}
