package io.fedelta.loyalty.batch;

/** Whether shoppers need this node at the moment, more than any batch does. */
@FunctionalInterface
public interface Shoppers {

    Shoppers NONE = () -> false;

    boolean areBusy();
}
