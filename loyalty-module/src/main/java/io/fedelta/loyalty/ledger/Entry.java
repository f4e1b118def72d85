package io.fedelta.loyalty.ledger;

import io.fedelta.loyalty.transaction.Moments;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of an account's history. Never changed, never deleted; a correction is a new entry.
 *
 * @param entryNo 1, 2, 3 … within the account, without gaps
 * @param points what it adds to spendable points, and unless its kind only spends to lifetime points as well
 * @param balance lifetime points after this entry
 * @param spendableBalance spendable points after this entry
 */
public record Entry(
        long accountId,
        long entryNo,
        EntryKind kind,
        Source source,
        int cycle,
        Points points,
        Points balance,
        Points spendableBalance,
        Optional<Long> ruleVersion,
        Optional<ManualNote> note,
        Instant occurredAt,
        Instant recordedAt) {

    /** The next entry of an account. */
    public static Entry next(Account before, Posting posting, Instant recordedAt) {
        return new Entry(
                posting.accountId(),
                before.lastEntryNo() + 1,
                posting.kind(),
                posting.source(),
                posting.cycle(),
                posting.points(),
                before.lifetime().plus(posting.lifetimePoints()),
                before.spendable().plus(posting.points()),
                posting.ruleVersion(),
                posting.note(),
                Moments.cut(posting.occurredAt()),
                recordedAt);
    }

    /** What it adds to lifetime points. */
    public Points lifetimePoints() {
        return kind.countsForLife() ? points : Points.ZERO;
    }
}
