package io.fedelta.loyalty.tender.service;

import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.RefundListener;
import io.fedelta.loyalty.earning.SubmissionListener;
import io.fedelta.loyalty.purse.MinorUnit;
import io.fedelta.loyalty.tender.Hold;
import io.fedelta.loyalty.tender.HoldState;
import io.fedelta.loyalty.tender.PaymentBooks;
import io.fedelta.loyalty.tender.PaymentBooks.OrderBooks;
import io.fedelta.loyalty.tender.dao.HoldRows;
import io.fedelta.loyalty.tender.dao.HoldRows.DueHold;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.transaction.Moments;
import io.fedelta.loyalty.worker.FailureLog;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes holds follow the store's books: what pays a submitted order is spent, less what refunds gave back; everything
 * else goes back. That settles checkouts that died, orders that were withdrawn, and refunds that other software wrote.
 */
public class TenderSettlement implements SubmissionListener, RefundListener {

    private static final Logger LOG = LoggerFactory.getLogger(TenderSettlement.class);

    /** Of what could not be settled. */
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final HoldRows rows;
    private final Holds holds;
    private final PaymentBooks books;
    private final LoyaltyTransactions transactions;
    private final Clock clock;
    private final FailureLog failures;

    public TenderSettlement(
            JdbcTemplate jdbc, Holds holds, PaymentBooks books, LoyaltyTransactions transactions, Clock clock) {
        this.rows = new HoldRows(jdbc);
        this.holds = holds;
        this.books = books;
        this.transactions = transactions;
        this.clock = clock;
        this.failures = FailureLog.hourly(LOG, clock);
    }

    /** Its holds are looked at once their checkout is long over. */
    @Override
    public void orderSubmitted(OrderFacts order) {}

    @Override
    public void orderWithdrawn(long orderId) {
        rows.lookAgain(orderId, Moments.now(clock));
    }

    /** Settled after the commit of who tells it, which may have locked what the money goes back to. */
    @Override
    public void moneyMoved(long orderId) {
        rows.lookAgain(orderId, Moments.now(clock));
    }

    /**
     * Looks at holds whose time has come.
     *
     * @return how many were looked at
     */
    public int settleDue(int atMost) {
        List<DueHold> due = transactions.inNew(() -> rows.due(Moments.now(clock), atMost));
        Map<Long, OrderBooks> known = due.isEmpty()
                ? Map.of()
                : books.read(due.stream()
                        .map(looked -> looked.hold().orderId())
                        .distinct()
                        .toList());
        due.forEach(looked ->
                settle(looked, Optional.ofNullable(known.get(looked.hold().orderId()))));
        return due.size();
    }

    /** One that cannot be settled does not keep the others waiting. */
    private void settle(DueHold looked, Optional<OrderBooks> order) {
        String holdId = looked.hold().holdId();
        try {
            follow(looked, order);
        } catch (RuntimeException failure) {
            failures.failed("Settling hold", holdId, failure);
            transactions.inNew(() -> {
                rows.postpone(looked, Moments.now(clock).plus(PAUSE));
                return null;
            });
        }
    }

    private void follow(DueHold looked, Optional<OrderBooks> order) {
        Optional<BigDecimal> returned =
                order.flatMap(known -> known.returnedOf(looked.hold().holdId()));
        if (returned.isPresent()) {
            spend(looked, returned.get());
        } else {
            order.ifPresent(known -> requireOwnHolds(looked.hold().orderId(), known));
            holds.releaseDue(looked.hold().holdId(), looked.due());
        }
    }

    /** Rather keep too much for a while than give back what pays an order. */
    private void requireOwnHolds(long orderId, OrderBooks order) {
        List<String> own = holds.ofOrder(orderId).stream().map(Hold::holdId).toList();
        if (order.isPaidByOtherThan(own)) {
            throw new IllegalStateException("A payment of order " + orderId + " names no hold of it as its reference");
        }
    }

    private void spend(DueHold looked, BigDecimal returned) {
        Hold hold = looked.hold();
        if (hold.state() == HoldState.HELD) {
            holds.confirm(hold.holdId());
            return;
        }
        if (returned.compareTo(hold.refunded()) > 0) {
            holds.refundUpTo(hold.holdId(), returned.setScale(MinorUnit.decimals(hold.currency()), RoundingMode.DOWN));
        }
        transactions.inNew(() -> {
            rows.settled(looked);
            return null;
        });
    }
}
