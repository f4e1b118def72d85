package io.fedelta.loyalty.payment;

import io.fedelta.loyalty.ledger.Page;
import java.util.Optional;

/**
 * The merchant's actions on orders. Each writes ordinary transactions of the host, so that whoever reads those needs
 * not know where they came from, and is kept with its reason and the administrator's login.
 */
public interface OrderActions {

    /**
     * Does what is asked for, once for each request id. Of two administrators at once the second sees what the first
     * has done, and can never give back more than was received.
     */
    ActionResult take(long orderId, OrderCommand command, ActionNote note);

    /**
     * Says what became of a step whose gateway never answered.
     *
     * @param happened whether the money moved; then the step is recorded as done
     * @param actor the administrator's login, kept as the step's answer
     * @return false if the step is not waiting for an answer
     */
    boolean settle(long orderId, int actionNo, int stepNo, boolean happened, String actor);

    /** The order as committed now; empty if it does not exist. */
    Optional<OrderMoney> money(long orderId);

    /** What was done about the order, newest first. */
    Page<OrderAction> history(long orderId, int page, int size);
}
