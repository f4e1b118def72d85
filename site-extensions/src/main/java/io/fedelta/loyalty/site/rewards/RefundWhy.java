package io.fedelta.loyalty.site.rewards;

import io.fedelta.loyalty.ledger.ClawBackExplanation;
import io.fedelta.loyalty.ledger.ShortfallExplanation;
import io.fedelta.loyalty.site.PageFormat;
import io.fedelta.loyalty.site.Term;

/** "Why this number?" for points that a refund took back, in one sentence. */
final class RefundWhy {

    private RefundWhy() {}

    static Term of(ClawBackExplanation clawBack, PageFormat format) {
        boolean first = clawBack.takenBefore().isZero();
        return Term.of(
                first ? "loyalty.why.refunded" : "loyalty.why.refunded.more",
                clawBack.takenSoFar().value(),
                clawBack.award().value(),
                format.money(clawBack.refundedBase(), clawBack.currency()),
                format.money(clawBack.base(), clawBack.currency()),
                clawBack.takenBefore().value());
    }

    /** For a balance that stops at zero. */
    static Term of(ShortfallExplanation shortfall) {
        boolean kept = shortfall.points().isPositive();
        return Term.of(
                kept ? "loyalty.why.shortfall.kept" : "loyalty.why.shortfall.paid",
                Math.abs(shortfall.points().value()),
                shortfall.left().value());
    }
}
