package io.fedelta.loyalty.site.rewards;

import io.fedelta.loyalty.ledger.SpendingReturnedExplanation;
import io.fedelta.loyalty.ledger.SpentExplanation;
import io.fedelta.loyalty.site.PageFormat;
import io.fedelta.loyalty.site.Term;

/** "Why this number?" for points that paid, and for those that came back, in one sentence. */
final class SpendingWhy {

    private SpendingWhy() {}

    static Term of(SpentExplanation spent, PageFormat format) {
        return Term.of("loyalty.why.spent", -spent.points().value(), format.money(spent.amount(), spent.currency()));
    }

    static Term of(SpendingReturnedExplanation returned, PageFormat format) {
        return Term.of(
                "loyalty.why.spent.returned",
                returned.spent().value(),
                format.money(returned.givenBack(), returned.currency()),
                format.money(returned.amount(), returned.currency()));
    }
}
