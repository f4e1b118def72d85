package io.fedelta.loyalty.benchmarks;

import io.fedelta.loyalty.ledger.BaseComponent;
import io.fedelta.loyalty.ledger.BaseComponent.Sort;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.ledger.PaymentExplanation;
import io.fedelta.loyalty.ledger.Posting;
import io.fedelta.loyalty.ledger.Source;
import io.fedelta.loyalty.testing.MovableClock;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Ten points each, for orders that never come again. */
final class Postings {
    static final PaymentExplanation EXPLANATION = new PaymentExplanation(
            "EUR",
            BigDecimal.ONE,
            List.of(new BaseComponent(Sort.ITEM, "1", "Portrait session", 1, BigDecimal.TEN, true)),
            BigDecimal.ZERO);

    private static final AtomicLong ORDERS = new AtomicLong(1_000_000_000);

    private Postings() {}

    static long newOrder() {
        return ORDERS.incrementAndGet();
    }

    static Posting to(long account) {
        return new Posting(
                account,
                EntryKind.PAYMENT,
                Source.order(newOrder()),
                0,
                EXPLANATION.points(),
                Optional.of(1L),
                EXPLANATION,
                Optional.empty(),
                MovableClock.START);
    }
}
