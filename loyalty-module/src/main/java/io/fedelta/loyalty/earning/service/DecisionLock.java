package io.fedelta.loyalty.earning.service;

import io.fedelta.loyalty.earning.Decision;
import io.fedelta.loyalty.earning.dao.DecisionRows;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whoever changes something that hangs on an order takes this lock first, then its own rows, then the account: always
 * in that order, so that a late payment, a refund and a session of one order wait for each other and never in a circle.
 */
public class DecisionLock {

    private final DecisionRows decisions;

    public DecisionLock(JdbcTemplate jdbc) {
        this.decisions = new DecisionRows(jdbc);
    }

    /**
     * Held until the caller's transaction ends; empty, and nothing is locked, if nothing was decided about the order.
     */
    public Optional<Decision> take(long orderId) {
        return decisions.lock(orderId);
    }
}
