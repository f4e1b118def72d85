package io.fedelta.loyalty.site.earning;

import io.fedelta.loyalty.cashback.CashbackExplanation;
import io.fedelta.loyalty.ledger.PaymentExplanation;
import io.fedelta.loyalty.session.SessionPromise;
import java.util.List;
import java.util.Optional;

/**
 * The answer of the code that awards, with all its figures.
 *
 * @param payment empty if paid orders do not earn now
 * @param cashback empty if orders bring none now
 */
record Preview(
        Optional<PaymentExplanation> payment, List<SessionPromise> sessions, Optional<CashbackExplanation> cashback) {

    Promise promise() {
        return Promise.of(
                payment.map(explanation -> explanation.points().value()).orElse(0L),
                sessions,
                cashback.filter(explanation -> explanation.amount().signum() > 0)
                        .map(explanation -> new Promise.Cashback(explanation.amount(), explanation.currency())));
    }
}
