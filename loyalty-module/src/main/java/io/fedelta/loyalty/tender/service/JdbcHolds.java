package io.fedelta.loyalty.tender.service;

import io.fedelta.loyalty.ledger.LedgerGuard;
import io.fedelta.loyalty.purse.MinorUnit;
import io.fedelta.loyalty.tender.Hold;
import io.fedelta.loyalty.tender.HoldResult;
import io.fedelta.loyalty.tender.HoldResult.Held;
import io.fedelta.loyalty.tender.HoldResult.Refused;
import io.fedelta.loyalty.tender.HoldState;
import io.fedelta.loyalty.tender.Refusal;
import io.fedelta.loyalty.tender.SpendResult;
import io.fedelta.loyalty.tender.SpendResult.Spent;
import io.fedelta.loyalty.tender.dao.HoldRows;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.transaction.Moments;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;

/** The hold's row is locked before what it holds, so that two never wait for each other. */
public class JdbcHolds implements Holds {

    /** Longer than any payment takes; what is held keeps its owner from spending it. */
    private static final Duration LONGEST_PAYMENT = Duration.ofMinutes(5);

    /** Far longer than any checkout takes from its payment to its last save. */
    private static final Duration LONGEST_CHECKOUT = Duration.ofMinutes(15);

    private final HoldRows holds;
    private final HeldValues values;
    private final OrderSpending spending;
    private final JustSpent justSpent = new JustSpent();
    private final LedgerGuard guard;
    private final LoyaltyTransactions transactions;
    private final Clock clock;

    public JdbcHolds(
            JdbcTemplate jdbc,
            List<HeldValue> values,
            LedgerGuard guard,
            LoyaltyTransactions transactions,
            Clock clock) {
        this.holds = new HoldRows(jdbc);
        this.values = new HeldValues(values);
        this.spending = new OrderSpending(holds, this.values, transactions);
        this.guard = guard;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A new id is the rule: only a second try, after the key or the money said no, looks whether it is there. */
    @Override
    public HoldResult hold(Hold wanted) {
        if (!guard.isIntact()) {
            return new Refused(Refusal.UNAVAILABLE);
        }
        AtomicBoolean triedBefore = new AtomicBoolean();
        return transactions.inNew(() -> {
            Optional<HoldResult> there = triedBefore.getAndSet(true) ? alreadyHeld(wanted) : Optional.empty();
            return there.orElseGet(() -> holdNow(as(HoldState.HELD, wanted)));
        });
    }

    private Hold as(HoldState state, Hold wanted) {
        return new Hold(
                wanted.holdId(),
                wanted.kind(),
                wanted.sourceId(),
                wanted.orderId(),
                wanted.customerId(),
                MinorUnit.exact(wanted.amount(), wanted.currency()),
                wanted.currency(),
                wanted.points(),
                MinorUnit.exact(BigDecimal.ZERO, wanted.currency()),
                state,
                Moments.now(clock));
    }

    private HoldResult holdNow(Hold hold) {
        Optional<Refusal> refusal = values.of(hold.kind()).reserve(hold);
        if (refusal.isPresent()) {
            return alreadyHeld(hold).orElseGet(() -> new Refused(refusal.get()));
        }
        holds.insert(List.of(hold), hold.heldAt().plus(LONGEST_PAYMENT));
        return new Held(hold);
    }

    /** What was given back stays given back: a checkout that comes late is told so. */
    private Optional<HoldResult> alreadyHeld(Hold wanted) {
        return holds.find(wanted.holdId())
                .map(hold -> hold.state() == HoldState.RELEASED ? new Refused(Refusal.UNAVAILABLE) : new Held(hold));
    }

    /** Due later than the longest checkout, by as much as it may be confirmed without a word to the database. */
    @Override
    public SpendResult spend(List<Hold> wanted, BigDecimal orderTotal) {
        if (!guard.isIntact()) {
            return new SpendResult.Refused(wanted.get(0), Refusal.UNAVAILABLE);
        }
        List<Hold> confirmed =
                wanted.stream().map(hold -> as(HoldState.CONFIRMED, hold)).toList();
        Instant due = Moments.now(clock).plus(JustSpent.A_MOMENT).plus(LONGEST_CHECKOUT);
        SpendResult result = spending.spend(confirmed, orderTotal, due);
        if (result instanceof Spent spent) {
            justSpent.remember(spent.holds());
        }
        return result;
    }

    @Override
    public Optional<Hold> justSpent(String holdId) {
        return justSpent.find(holdId, clock.instant());
    }

    @Override
    public Optional<Hold> confirm(String holdId) {
        return transactions.inNew(() -> {
            Instant now = Moments.now(clock);
            Instant due = now.plus(LONGEST_CHECKOUT);
            boolean first = holds.confirm(holdId, due, now);
            Optional<Hold> hold = holds.find(holdId).filter(found -> found.state() == HoldState.CONFIRMED);
            if (first) {
                hold.ifPresent(confirmed -> values.of(confirmed.kind()).take(confirmed));
            }
            return hold.filter(found -> first || holds.renew(holdId, found.orderId(), due));
        });
    }

    @Override
    public boolean renew(String holdId, long orderId) {
        return transactions.inNew(
                () -> holds.renew(holdId, orderId, Moments.now(clock).plus(LONGEST_CHECKOUT)));
    }

    @Override
    public void release(String holdId) {
        justSpent.forget(holdId);
        release(() -> locked(holdId));
    }

    @Override
    public void releaseDue(String holdId, Instant due) {
        justSpent.forget(holdId);
        release(() -> holds.lockDue(holdId, due) ? holds.find(holdId) : Optional.empty());
    }

    private void release(Supplier<Optional<Hold>> locked) {
        transactions.inNew(() -> {
            locked.get().filter(hold -> hold.state() != HoldState.RELEASED).ifPresent(this::releaseNow);
            return null;
        });
    }

    private void releaseNow(Hold hold) {
        BigDecimal left = hold.amount().subtract(hold.refunded());
        if (hold.state() == HoldState.HELD) {
            holds.release(hold.holdId(), BigDecimal.ZERO, Moments.now(clock));
            values.of(hold.kind()).free(hold);
        } else {
            holds.release(hold.holdId(), hold.amount(), Moments.now(clock));
            if (left.signum() > 0) {
                values.of(hold.kind()).giveBack(hold, left, hold.holdId());
            }
        }
    }

    @Override
    public BigDecimal refund(String holdId, BigDecimal amount, String refundId) {
        return transactions.inNew(() -> locked(holdId)
                .map(hold -> holds.refunded(holdId, refundId)
                        .map(before -> MinorUnit.exact(before, hold.currency()))
                        .orElseGet(() -> refundNow(hold, amount, refundId)))
                .orElse(BigDecimal.ZERO));
    }

    @Override
    public BigDecimal refundUpTo(String holdId, BigDecimal total) {
        return transactions.inNew(() -> locked(holdId)
                .map(hold -> refundNow(hold, total.subtract(hold.refunded()), "up to " + total.toPlainString()))
                .orElse(BigDecimal.ZERO));
    }

    private BigDecimal refundNow(Hold hold, BigDecimal amount, String refundId) {
        BigDecimal left = hold.amount().subtract(hold.refunded());
        BigDecimal goesBack = MinorUnit.exact(amount.min(left), hold.currency());
        if (hold.state() != HoldState.CONFIRMED || goesBack.signum() <= 0) {
            return MinorUnit.exact(BigDecimal.ZERO, hold.currency());
        }
        long number = holds.refund(hold.holdId(), goesBack, refundId, Moments.now(clock));
        values.of(hold.kind()).giveBack(hold, goesBack, hold.holdId() + "-" + number);
        return goesBack;
    }

    private Optional<Hold> locked(String holdId) {
        return holds.lock(holdId) ? holds.find(holdId) : Optional.empty();
    }

    @Override
    public Optional<Hold> find(String holdId) {
        return holds.find(holdId);
    }

    @Override
    public List<Hold> ofOrder(long orderId) {
        return holds.ofOrder(orderId);
    }
}
