package io.fedelta.loyalty.site.earning;

import io.fedelta.loyalty.ledger.PaymentExplanation;
import io.fedelta.loyalty.session.SessionPromise;
import java.util.List;
import java.util.Optional;

/**
 * The answer of the code that awards, with all its figures.
 *
 * @param payment empty if paid orders do not earn now
 */
record Preview(Optional<PaymentExplanation> payment, List<SessionPromise> sessions) {

    Promise promise() {
        return Promise.of(
                payment.map(explanation -> explanation.points().value()).orElse(0L), sessions);
    }
}
