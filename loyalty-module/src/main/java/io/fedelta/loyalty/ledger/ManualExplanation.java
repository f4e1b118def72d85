package io.fedelta.loyalty.ledger;

/** An administrator chose the figure. */
public record ManualExplanation(Points points) implements Explanation {}
