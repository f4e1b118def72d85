package io.fedelta.loyalty.site.rewards;

import io.fedelta.loyalty.ledger.BonusExplanation;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.site.Term;

/** "Why this number?" for the points of a bonus: the rule that gave them. */
final class BonusWhyView {

    private BonusWhyView() {}

    static Term of(EntryKind kind, BonusExplanation bonus) {
        return Term.of(
                "loyalty.why.bonus." + kind,
                bonus.rule(),
                bonus.orders(),
                bonus.points().value());
    }
}
