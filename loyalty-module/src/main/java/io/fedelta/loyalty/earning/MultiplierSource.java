package io.fedelta.loyalty.earning;

import io.fedelta.loyalty.programme.ProgrammeRules;
import java.util.List;

/** Whatever multiplies the points of orders: campaigns, tiers, birthdays. */
public interface MultiplierSource {

    /**
     * What would multiply this order's points. Reads at most a row or two, however long the customer's history is.
     *
     * @param order a cart or a submitted order; a cart counts as submitted now
     * @param rules those in force when the order was submitted
     */
    List<Multiplier> multipliersOf(OrderFacts order, ProgrammeRules rules);
}
