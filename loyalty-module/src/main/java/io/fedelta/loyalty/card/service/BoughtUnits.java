package io.fedelta.loyalty.card.service;

import io.fedelta.loyalty.card.BoughtUnit;
import io.fedelta.loyalty.card.BoughtUnit.State;
import io.fedelta.loyalty.card.Card;
import io.fedelta.loyalty.card.dao.BoughtUnitRows;
import io.fedelta.loyalty.card.dao.CardRows;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.OrderLine;
import io.fedelta.loyalty.earning.RefundListener;
import io.fedelta.loyalty.earning.SubmissionListener;
import io.fedelta.loyalty.transaction.Moments;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Keeps what submitted orders buy in cards, whoever has placed them and whether or not the programme is on, and takes
 * back what is given back; in the transaction that decides about the order. Hearing of the same loss again changes
 * nothing.
 */
public class BoughtUnits implements SubmissionListener, RefundListener {

    private final BoughtUnitRows units;
    private final CardRows cards;
    private final CardWithdrawal withdrawal;
    private final Clock clock;

    public BoughtUnits(BoughtUnitRows units, CardRows cards, CardWithdrawal withdrawal, Clock clock) {
        this.units = units;
        this.cards = cards;
        this.withdrawal = withdrawal;
        this.clock = clock;
    }

    @Override
    public void orderSubmitted(OrderFacts order) {
        List<OrderLine> bought =
                order.lines().stream().filter(OrderLine::giftCard).toList();
        if (!bought.isEmpty()) {
            int submission = units.submissions(order.orderId());
            units.insert(
                    bought.stream()
                            .flatMap(line -> units(order.orderId(), line, submission))
                            .toList(),
                    Moments.now(clock));
        }
    }

    private static Stream<BoughtUnit> units(long orderId, OrderLine line, int submission) {
        return IntStream.rangeClosed(1, line.quantity())
                .mapToObj(unitNo -> BoughtUnit.awaiting(orderId, line.itemId(), unitNo, submission));
    }

    @Override
    public void orderWithdrawn(long orderId) {
        orderRefunded(orderId);
    }

    @Override
    public void orderRefunded(long orderId) {
        units.lockAll(orderId).forEach(this::giveBack);
    }

    /** Of a line's units first go those that are no cards yet, then those with most in them. */
    @Override
    public void unitsRefunded(long orderId, long itemId, int refundedUnits) {
        List<BoughtUnit> ofLine = newest(units.lockAll(orderId)).stream()
                .filter(unit -> unit.itemId() == itemId)
                .toList();
        long gone =
                ofLine.stream().filter(unit -> unit.state() == State.GIVEN_BACK).count();
        ofLine.stream()
                .filter(unit -> unit.state() != State.GIVEN_BACK)
                .sorted(Comparator.comparing(this::used).thenComparing(BoughtUnit::unitNo, Comparator.reverseOrder()))
                .limit(Math.max(0, refundedUnits - gone))
                .forEach(this::giveBack);
    }

    private static List<BoughtUnit> newest(List<BoughtUnit> all) {
        int newest = all.stream().mapToInt(BoughtUnit::submission).max().orElse(0);
        return all.stream().filter(unit -> unit.submission() == newest).toList();
    }

    private BigDecimal used(BoughtUnit unit) {
        return unit.cardId()
                .flatMap(cards::find)
                .map(card -> card.issued().subtract(card.free()))
                .orElse(BigDecimal.valueOf(-1));
    }

    private void giveBack(BoughtUnit unit) {
        if (unit.state() != State.GIVEN_BACK) {
            units.change(unit, State.GIVEN_BACK, Moments.now(clock));
            unit.cardId().flatMap(cards::lock).map(Card::cardId).ifPresent(withdrawal::withdraw);
        }
    }
}
