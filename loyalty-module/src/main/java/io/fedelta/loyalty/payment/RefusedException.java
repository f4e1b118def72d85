package io.fedelta.loyalty.payment;

import java.math.BigDecimal;
import java.util.Optional;

/** Ends the planning from within; never leaves this package. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Refusal reason;
    private final transient Optional<BigDecimal> atMost;

    RefusedException(Refusal reason, Optional<BigDecimal> atMost) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.atMost = atMost;
    }

    Refusal reason() {
        return reason;
    }

    Optional<BigDecimal> atMost() {
        return atMost;
    }
}
