package io.fedelta.loyalty.earning.service;

import io.fedelta.loyalty.earning.Decision;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.ledger.PaymentExplanation;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Decides once for each submitted order what it earns. Whoever asks again gets the same answer. */
public interface OrderAwarding {

    /**
     * Decides about an order now, in its own transaction, and awards if it is due.
     *
     * @return the decision; empty if there is no such order or it is not submitted (then nothing is recorded)
     */
    Optional<Decision> decide(long orderId);

    /**
     * Decides about many orders at once, in one transaction, and awards what is due: much cheaper than one by one. It
     * never throws and decides less rather than wrong: what is missing in the answer has to be asked for by itself.
     *
     * @return decisions by order id; missing are orders of which something was decided before, those that are not
     *     submitted, and all if one of them cannot be decided
     */
    Map<Long, Decision> decideTogether(Collection<Long> orderIds);

    /**
     * Looks at an order again, in a transaction of its own, if a decision about it stands: pays what waits, takes back
     * what was refunded, changed or withdrawn. An order without such a decision is left alone, because its checkout may
     * not be over.
     *
     * @return the decision that stands now; empty if there is none
     */
    Optional<Decision> lookAgain(long orderId);

    /**
     * Decides anew about a guest's order that was claimed a moment ago: as if it had been the claimant's from the
     * beginning. Joins the caller's transaction, which has written the claim.
     *
     * @return the decision that stands now; empty if there is none
     */
    Optional<Decision> decideClaimed(long orderId);

    /** The decision as recorded; empty if there is none yet. */
    Optional<Decision> decision(long orderId);

    /**
     * What the order or cart would earn at today's rules, by the code that awards; empty if paid orders do not earn
     * now. Whose order it is doesn't matter: a guest may still register.
     */
    Optional<PaymentExplanation> preview(OrderFacts order);
}
