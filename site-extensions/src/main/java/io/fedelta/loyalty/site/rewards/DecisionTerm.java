package io.fedelta.loyalty.site.rewards;

import io.fedelta.loyalty.earning.Decision;
import io.fedelta.loyalty.site.PageFormat;
import io.fedelta.loyalty.site.Term;
import java.math.BigDecimal;

/** What became of an order's payment points, in one sentence. */
public final class DecisionTerm {

    private static final String KEY = "loyalty.order.why.";

    private DecisionTerm() {}

    public static Term of(Decision decision) {
        long takenBack = decision.refunded().takenBack().value();
        return Term.of(
                KEY + decision.reason() + (takenBack > 0 ? ".refunded" : ""),
                decision.points().value(),
                takenBack);
    }

    /** @param paid what of the total is paid so far */
    public static Term waiting(BigDecimal paid, BigDecimal total, String currency, PageFormat format) {
        return Term.of(
                KEY + Decision.Reason.NOT_FULLY_PAID, format.money(paid, currency), format.money(total, currency));
    }
}
