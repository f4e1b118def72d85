package io.fedelta.loyalty.ledger.service;

import io.fedelta.loyalty.ledger.Account;
import io.fedelta.loyalty.ledger.BalancePolicy;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.ledger.Posting;
import io.fedelta.loyalty.ledger.ShortfallExplanation;
import io.fedelta.loyalty.ledger.Source;
import java.util.Optional;

/**
 * What must follow an entry so that balances stop at zero. What was taken back is lifted as far as it brought a figure
 * below zero, and is owed from then on; points that come in pay what is owed, never more than they are and never below
 * zero. What an administrator takes is never lifted. A shortfall is paid also when balances may go below zero again.
 */
final class Shortfall {

    private final BalancePolicy policy;

    Shortfall(BalancePolicy policy) {
        this.policy = policy;
    }

    /** @param after the account with this entry, and owing what it owed before it */
    Optional<Posting> settlement(Entry entry, Account after) {
        if (entry.kind().takesBack() && after.lower().value() < 0 && !policy.mayGoBelowZero()) {
            return Optional.of(posting(EntryKind.SHORTFALL_KEPT, kept(entry, after), entry, after));
        }
        return paid(entry, after).map(points -> posting(EntryKind.SHORTFALL_PAID, points.negated(), entry, after));
    }

    private static Points kept(Entry entry, Account after) {
        return Points.of(Math.min(-entry.points().value(), -after.lower().value()));
    }

    private static Optional<Points> paid(Entry entry, Account after) {
        long payable = Math.min(entry.lifetimePoints().value(), after.lower().value());
        long paid = Math.min(payable, after.shortfall().value());
        return paid > 0 ? Optional.of(Points.of(paid)) : Optional.empty();
    }

    private static Posting posting(EntryKind kind, Points points, Entry entry, Account after) {
        return new Posting(
                entry.accountId(),
                kind,
                Source.entry(entry.entryNo()),
                0,
                points,
                entry.ruleVersion(),
                new ShortfallExplanation(
                        entry.entryNo(), points, after.shortfall().plus(points)),
                Optional.empty(),
                entry.occurredAt());
    }
}
