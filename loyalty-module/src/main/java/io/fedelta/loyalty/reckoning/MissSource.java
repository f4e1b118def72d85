package io.fedelta.loyalty.reckoning;

import java.util.List;

/**
 * A feature whose rules may give an order something. It tells by the code that gives which of them gave nothing, so
 * that explanation and award never disagree.
 */
public interface MissSource {

    /** In any order. Reads a handful of rows at most, however many rules there are. */
    List<Miss> missesOf(PlacedOrder order);
}
