package io.fedelta.loyalty.tender.service;

import io.fedelta.loyalty.tender.Hold;
import io.fedelta.loyalty.tender.HoldResult;
import io.fedelta.loyalty.tender.HoldResult.Held;
import io.fedelta.loyalty.tender.HoldResult.Refused;
import io.fedelta.loyalty.tender.Refusal;
import io.fedelta.loyalty.tender.SpendResult;
import io.fedelta.loyalty.tender.SpendResult.Spent;
import io.fedelta.loyalty.transaction.BoundedWait;
import io.fedelta.loyalty.worker.FailureLog;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a checkout asks: never waits long, never throws, and touches no transaction of the caller. What cannot be
 * answered in time is refused, and what was done nevertheless is undone, at the latest by {@link TenderSettlement}.
 */
public class BoundedHolds implements Holds {

    private static final Logger LOG = LoggerFactory.getLogger(BoundedHolds.class);
    private static final String TABLES = "Asking the tables of cards, cashback and holds";

    private final Holds holds;
    private final BoundedWait wait;
    private final FailureLog failures = new FailureLog(LOG);

    public BoundedHolds(Holds holds, BoundedWait wait) {
        this.holds = holds;
        this.wait = wait;
    }

    @Override
    public HoldResult hold(Hold wanted) {
        return ask(() -> holds.hold(wanted), new Refused(Refusal.UNAVAILABLE), this::releaseUnwanted);
    }

    private void releaseUnwanted(HoldResult late) {
        if (late instanceof Held held) {
            releaseUnwanted(held.hold());
        }
    }

    private void releaseUnwanted(Hold hold) {
        try {
            holds.release(hold.holdId());
        } catch (RuntimeException failure) {
            LOG.warn("Hold {} stays until it is settled", hold.holdId(), failure);
        }
    }

    @Override
    public SpendResult spend(List<Hold> wanted, BigDecimal orderTotal) {
        return ask(
                () -> holds.spend(wanted, orderTotal),
                new SpendResult.Refused(wanted.get(0), Refusal.UNAVAILABLE),
                this::releaseUnwanted);
    }

    private void releaseUnwanted(SpendResult late) {
        if (late instanceof Spent spent) {
            spent.holds().forEach(this::releaseUnwanted);
        }
    }

    @Override
    public Optional<Hold> justSpent(String holdId) {
        return holds.justSpent(holdId);
    }

    /** One that is confirmed too late is given back by the checkout that fails for it. */
    @Override
    public Optional<Hold> confirm(String holdId) {
        return justSpent(holdId).or(() -> ask(() -> holds.confirm(holdId), Optional.empty(), late -> {}));
    }

    @Override
    public boolean renew(String holdId, long orderId) {
        return ask(() -> holds.renew(holdId, orderId), false, late -> {});
    }

    @Override
    public void release(String holdId) {
        boolean released = ask(() -> releaseNow(holdId), false, late -> {});
        if (!released) {
            LOG.warn("Hold {} stays until it is settled", holdId);
        }
    }

    private boolean releaseNow(String holdId) {
        holds.release(holdId);
        return true;
    }

    @Override
    public void releaseDue(String holdId, Instant due) {
        holds.releaseDue(holdId, due);
    }

    /** After the checkout nobody is in a hurry. */
    @Override
    public BigDecimal refund(String holdId, BigDecimal amount, String refundId) {
        return holds.refund(holdId, amount, refundId);
    }

    @Override
    public BigDecimal refundUpTo(String holdId, BigDecimal total) {
        return holds.refundUpTo(holdId, total);
    }

    @Override
    public Optional<Hold> find(String holdId) {
        return holds.find(holdId);
    }

    @Override
    public List<Hold> ofOrder(long orderId) {
        return holds.ofOrder(orderId);
    }

    /** @param otherwise the answer if the question fails or takes too long */
    private <T> T ask(Supplier<T> question, T otherwise, Consumer<T> undo) {
        try {
            T answer = wait.ask(question, undo);
            failures.succeeded(TABLES);
            return answer;
        } catch (RuntimeException failure) {
            failures.failed(TABLES, failure);
            return otherwise;
        }
    }
}
