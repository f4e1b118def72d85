package io.fedelta.loyalty.testing;

import java.io.IOException;
import java.util.List;

/** The same store without the module, in a JVM of its own with the same flags and class path. */
public final class StockStore {

    private StockStore() {}

    public static CheckoutCost checkoutCost() throws IOException, InterruptedException {
        return CheckoutCost.parse(
                ChildJvm.running(CheckoutCost.class, List.of()).run().output());
    }
}
