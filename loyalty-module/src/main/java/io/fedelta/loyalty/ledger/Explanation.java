package io.fedelta.loyalty.ledger;

/** Why an entry has the points it has: enough to compute them again without any other record. */
public sealed interface Explanation
        permits PaymentExplanation,
                SessionExplanation,
                BonusExplanation,
                ClawBackExplanation,
                ShortfallExplanation,
                SpentExplanation,
                SpendingReturnedExplanation,
                ResetExplanation,
                ManualExplanation,
                ReversalExplanation {

    /** The points that follow from this explanation alone. */
    Points points();
}
