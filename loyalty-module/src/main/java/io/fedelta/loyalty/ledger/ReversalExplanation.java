package io.fedelta.loyalty.ledger;

/** The whole of an earlier entry of the same account is taken back. */
public record ReversalExplanation(long reversedEntryNo, Points reversedPoints) implements Explanation {

    @Override
    public Points points() {
        return reversedPoints.negated();
    }
}
