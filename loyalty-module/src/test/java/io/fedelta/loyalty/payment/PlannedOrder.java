package io.fedelta.loyalty.payment;

import static io.fedelta.loyalty.testing.OrderFixture.order;

import io.fedelta.loyalty.payment.ActionPlan.Impossible;
import io.fedelta.loyalty.payment.ActionPlan.Possible;
import io.fedelta.loyalty.payment.OrderCommand.RecordPayment;
import io.fedelta.loyalty.testing.MovableClock;
import io.fedelta.loyalty.testing.OrderFixture;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Order 42 of 75 €, with one payment that is promised in cash and one by each other means. */
abstract class PlannedOrder {

    static final Instant PLACED = MovableClock.START;
    static final Instant NOW = PLACED.plus(Duration.ofDays(7));
    static final long CASH = 1;
    static final long CARD = 2;
    static final long GIFT_CARD = 3;
    static final long CASHBACK = 4;

    final List<MoneyTransaction> cash = new ArrayList<>();
    final List<MoneyTransaction> card = new ArrayList<>();
    final List<MoneyTransaction> giftCard = new ArrayList<>();
    final List<MoneyTransaction> cashback = new ArrayList<>();
    OrderFixture order = order(42).line("75.00");
    Set<Move> driven = Set.of();
    Map<Long, Integer> refundedUnits = Map.of();
    long lastId = 100;

    long promised(String amount) {
        return add(cash, Move.AUTHORIZE, true, amount, 0);
    }

    long authorized(String amount) {
        return add(card, Move.AUTHORIZE, false, amount, 0);
    }

    long captured(List<MoneyTransaction> payment, String amount, long parent) {
        return add(payment, Move.CAPTURE, false, amount, parent);
    }

    void gone(List<MoneyTransaction> payment, Move move, String amount) {
        add(payment, move, false, amount, 0);
    }

    void gone(List<MoneyTransaction> payment, Move move, String amount, long parent) {
        add(payment, move, false, amount, parent);
    }

    long add(List<MoneyTransaction> payment, Move move, boolean promised, String amount, long parent) {
        long id = ++lastId;
        payment.add(new MoneyTransaction(
                Optional.of(id),
                move,
                promised,
                new BigDecimal(amount),
                Optional.of(PLACED.plusSeconds(id)),
                parent == 0 ? Optional.empty() : Optional.of(parent)));
        return id;
    }

    OrderMoney money() {
        return new OrderMoney(
                order.submitted(PLACED).facts(),
                List.of(
                        new PaymentMoney(CASH, "COD", "PASSTHROUGH", Set.of(), cash),
                        new PaymentMoney(CARD, "CREDIT_CARD", "CARD", driven, card),
                        new PaymentMoney(GIFT_CARD, "GIFT_CARD", "PAID_GIFT_CARD", driven, giftCard),
                        new PaymentMoney(CASHBACK, "CUSTOMER_CREDIT", "LOYALTY_CASHBACK", driven, cashback)),
                refundedUnits);
    }

    static RecordPayment received(String amount) {
        return new RecordPayment(new BigDecimal(amount), PLACED, PaymentMethod.CASH, "");
    }

    static RecordPayment receivedAt(Instant moment) {
        return new RecordPayment(BigDecimal.ONE, moment, PaymentMethod.CASH, "");
    }

    ActionPlan plan(OrderCommand command) {
        return ActionPlan.of(money(), command, NOW);
    }

    List<ActionStep> steps(OrderCommand command) {
        return ((Possible) plan(command)).steps();
    }

    Impossible refusal(OrderCommand command) {
        return (Impossible) plan(command);
    }

    static Impossible refused(Refusal reason, String atMost) {
        return new Impossible(reason, Optional.of(new BigDecimal(atMost)));
    }

    static BigDecimal euro(String amount) {
        return new BigDecimal(amount);
    }

    static ActionStep step(int no, Move move, String amount, Optional<Long> payment, Optional<Long> parent) {
        return new ActionStep(
                no, move, new BigDecimal(amount), payment, parent, false, StepState.ASKED, Optional.empty(), "");
    }
}
