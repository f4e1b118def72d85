package io.fedelta.loyalty.earning.service;

import io.fedelta.loyalty.ledger.BalancePolicy;
import io.fedelta.loyalty.programme.service.Programme;

/** As the merchant has set it, read at the moment something is taken back. */
public class RefundPolicy implements BalancePolicy {

    private final Programme programme;

    public RefundPolicy(Programme programme) {
        this.programme = programme;
    }

    @Override
    public boolean mayGoBelowZero() {
        return programme.current().rules().refunds().belowZero();
    }
}
