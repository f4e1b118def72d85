package io.fedelta.loyalty.tender.service;

import io.fedelta.loyalty.tender.Hold;
import io.fedelta.loyalty.tender.HoldState;
import io.fedelta.loyalty.tender.Refusal;
import io.fedelta.loyalty.tender.SpendResult;
import io.fedelta.loyalty.tender.SpendResult.Refused;
import io.fedelta.loyalty.tender.SpendResult.Spent;
import io.fedelta.loyalty.tender.TenderKind;
import io.fedelta.loyalty.tender.dao.HoldRows;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Spends all that one checkout wants in one transaction, or nothing. Everybody takes accounts before purses and purses
 * in the same order, so that two carts with the same cards never wait for each other.
 */
final class OrderSpending {

    private static final Comparator<Hold> LOCK_ORDER = Comparator.<Hold, Boolean>comparing(
                    hold -> hold.kind() != TenderKind.POINTS)
            .thenComparing(Hold::kind)
            .thenComparing(Hold::sourceId);

    private final HoldRows rows;
    private final HeldValues values;
    private final LoyaltyTransactions transactions;

    OrderSpending(HoldRows rows, HeldValues values, LoyaltyTransactions transactions) {
        this.rows = rows;
        this.values = values;
        this.transactions = transactions;
    }

    /**
     * New ids are the rule: only a second try, after a key or the money said no, looks whether they are there.
     *
     * @param wanted confirmed, at least one
     */
    SpendResult spend(List<Hold> wanted, BigDecimal orderTotal, Instant due) {
        AtomicBoolean triedBefore = new AtomicBoolean();
        try {
            return transactions.inNew(() -> {
                Optional<SpendResult> there = triedBefore.getAndSet(true) ? alreadySpent(wanted) : Optional.empty();
                return there.orElseGet(() -> spendNow(wanted, orderTotal, due));
            });
        } catch (Shortage shortage) {
            return shortage.refused;
        }
    }

    private SpendResult spendNow(List<Hold> wanted, BigDecimal orderTotal, Instant due) {
        for (Hold hold : wanted.stream().sorted(LOCK_ORDER).toList()) {
            Optional<Refusal> refusal = values.of(hold.kind()).spend(hold, orderTotal);
            if (refusal.isPresent()) {
                return alreadySpent(wanted).orElseThrow(() -> new Shortage(new Refused(hold, refusal.get())));
            }
        }
        rows.insert(wanted, due);
        return new Spent(wanted);
    }

    /** What was given back stays given back: a checkout that comes late is told so. */
    private Optional<SpendResult> alreadySpent(List<Hold> wanted) {
        List<Hold> there = wanted.stream()
                .flatMap(hold -> rows.find(hold.holdId()).stream())
                .toList();
        if (there.isEmpty()) {
            return Optional.empty();
        }
        boolean stand =
                there.size() == wanted.size() && there.stream().allMatch(hold -> hold.state() == HoldState.CONFIRMED);
        return Optional.of(stand ? new Spent(there) : new Refused(wanted.get(0), Refusal.UNAVAILABLE));
    }

    /** Rolls back what the others took. */
    private static final class Shortage extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Refused refused;

        Shortage(Refused refused) {
            super(refused.reason().name(), null, false, false);
            this.refused = refused;
        }
    }
}
