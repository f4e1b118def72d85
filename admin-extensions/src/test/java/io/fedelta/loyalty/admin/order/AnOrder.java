package io.fedelta.loyalty.admin.order;

import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.OrderLine;
import io.fedelta.loyalty.earning.OrderState;
import io.fedelta.loyalty.earning.PaymentFacts;
import io.fedelta.loyalty.payment.MoneyTransaction;
import io.fedelta.loyalty.payment.Move;
import io.fedelta.loyalty.payment.OrderMoney;
import io.fedelta.loyalty.payment.PaymentMoney;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Order 42 of customer 7: two prints, 75 € in all, placed on 20 November 2026 at noon. */
final class AnOrder {

    static final Instant PLACED = Instant.parse("2026-11-20T12:00:00Z");

    private final List<MoneyTransaction> transactions = new ArrayList<>();
    private OrderState state = OrderState.SUBMITTED;
    private Set<Move> driven = Set.of();

    AnOrder in(OrderState other) {
        state = other;
        return this;
    }

    AnOrder promised(String amount) {
        return with(Move.AUTHORIZE, true, amount);
    }

    AnOrder authorized(String amount) {
        return with(Move.AUTHORIZE, false, amount);
    }

    AnOrder captured(String amount) {
        return with(Move.CAPTURE, false, amount);
    }

    AnOrder drivenFor(Move... moves) {
        driven = Set.of(moves);
        return this;
    }

    private AnOrder with(Move move, boolean promised, String amount) {
        transactions.add(new MoneyTransaction(
                Optional.of(100L + transactions.size()),
                move,
                promised,
                new BigDecimal(amount),
                Optional.of(PLACED),
                Optional.empty()));
        return this;
    }

    OrderMoney money() {
        BigDecimal total = new BigDecimal("75.00");
        OrderFacts facts = new OrderFacts(
                42,
                Optional.of("F-42"),
                7,
                true,
                state,
                "EUR",
                List.of(new OrderLine(11, "<b>Print</b>", 2, total, false)),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                total,
                PaymentFacts.NONE,
                Optional.of(PLACED));
        return new OrderMoney(
                facts, List.of(new PaymentMoney(1, "CREDIT_CARD", "CARD", driven, transactions)), Map.of());
    }
}
