package io.fedelta.loyalty.ledger.service;

import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.ledger.ManualExplanation;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.ledger.Posting;
import io.fedelta.loyalty.ledger.PostingResult;
import io.fedelta.loyalty.ledger.Source;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import java.time.Clock;
import java.util.Optional;

/** Each adjustment is one entry whose source is the administrator's request. */
public class PostedPointAdjustments implements PointAdjustments {

    private final LoyaltyLedger ledger;
    private final LoyaltyTransactions transactions;
    private final Clock clock;

    public PostedPointAdjustments(LoyaltyLedger ledger, LoyaltyTransactions transactions, Clock clock) {
        this.ledger = ledger;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public PostingResult adjust(long accountId, Points points, ManualNote note, String requestId) {
        if (points.compareTo(LARGEST) > 0 || points.compareTo(LARGEST.negated()) < 0) {
            throw new IllegalArgumentException("An adjustment is at most " + LARGEST + " points, not " + points);
        }
        Posting posting = new Posting(
                accountId,
                points.isPositive() ? EntryKind.MANUAL_CREDIT : EntryKind.MANUAL_DEBIT,
                Source.adminAction(requestId),
                0,
                points,
                Optional.empty(),
                new ManualExplanation(points),
                Optional.of(note),
                clock.instant());
        return transactions.inNew(() -> ledger.post(posting));
    }
}
