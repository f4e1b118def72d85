package io.fedelta.loyalty.session;

import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.ledger.SessionExplanation;

/** Sessions of one kind that have yet to take place, and what each will bring. */
public record SessionPromise(int sessions, SessionExplanation each) {

    public Points points() {
        return Points.of(Math.multiplyExact(sessions, each.points().value()));
    }
}
