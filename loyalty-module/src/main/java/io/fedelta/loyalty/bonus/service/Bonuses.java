package io.fedelta.loyalty.bonus.service;

import io.fedelta.loyalty.bonus.Bonus;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.ledger.Posting;
import io.fedelta.loyalty.ledger.ReversalExplanation;
import io.fedelta.loyalty.ledger.service.LoyaltyLedger;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Clock;
import java.util.Optional;

/**
 * Gives a bonus once, in the caller's transaction. One that was taken back may be given again, in its next cycle, so
 * that what was given and taken before stays as it is.
 */
public class Bonuses {

    private final LoyaltyLedger ledger;
    private final Clock clock;

    public Bonuses(LoyaltyLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @return the entry that stands for the bonus, new or given before */
    public Entry give(Bonus bonus) {
        ledger.lock(bonus.accountId());
        Optional<Entry> before = ledger.newest(bonus.accountId(), bonus.kind(), bonus.source());
        return before.filter(this::stands)
                .orElseGet(() -> post(bonus, before.map(Entry::cycle).orElse(-1) + 1));
    }

    /** Whether the entry of a bonus has not been taken back. */
    public boolean stands(Entry given) {
        return ledger.newest(given.accountId(), EntryKind.BONUS_REVERSAL, given.source())
                .filter(reversal -> reversal.cycle() == given.cycle())
                .isEmpty();
    }

    /** Takes the bonus back whole; a second time does nothing. */
    public void takeBack(Entry given) {
        ReversalExplanation explanation = new ReversalExplanation(given.entryNo(), given.points());
        ledger.post(new Posting(
                given.accountId(),
                EntryKind.BONUS_REVERSAL,
                given.source(),
                given.cycle(),
                explanation.points(),
                given.ruleVersion(),
                explanation,
                Optional.empty(),
                Moments.now(clock)));
    }

    private Entry post(Bonus bonus, int cycle) {
        return ledger.post(new Posting(
                        bonus.accountId(),
                        bonus.kind(),
                        bonus.source(),
                        cycle,
                        bonus.explanation().points(),
                        Optional.of(bonus.ruleVersion()),
                        bonus.explanation(),
                        Optional.empty(),
                        bonus.earnedAt()))
                .entry();
    }
}
