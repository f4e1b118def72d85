package io.fedelta.loyalty.transaction;

import java.util.function.Supplier;

/**
 * Runs a unit of work in a transaction of its own and tries again, up to five times with growing random pauses, when
 * the database says that a concurrent one got in the way (deadlock, serialisation failure, lost race for a unique key).
 */
public interface LoyaltyTransactions {

    /** @throws RuntimeException what the work threw, or the last conflict once the tries are used up */
    <T> T inNew(Supplier<T> work);
}
