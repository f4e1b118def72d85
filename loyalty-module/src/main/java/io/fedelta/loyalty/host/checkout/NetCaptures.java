package io.fedelta.loyalty.host.checkout;

import static io.fedelta.loyalty.host.checkout.BroadleafOrderTranslation.amount;
import static io.fedelta.loyalty.host.checkout.BroadleafOrderTranslation.moment;

import io.fedelta.loyalty.earning.PaymentFacts.Capture;
import io.fedelta.loyalty.earning.PaymentFacts.Refund;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.broadleafcommerce.common.payment.PaymentGatewayType;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;

/**
 * What one payment has really taken, replayed in the order of time: a refund takes from the latest captures before it,
 * so that what stays keeps the date on which it came in.
 */
final class NetCaptures {

    private static final Set<PaymentTransactionType> TAKING =
            Set.of(PaymentTransactionType.AUTHORIZE_AND_CAPTURE, PaymentTransactionType.CAPTURE);
    private static final Set<PaymentTransactionType> RETURNING =
            Set.of(PaymentTransactionType.REFUND, PaymentTransactionType.VOID);

    private final boolean promise;
    private final Instant undated;
    private final Deque<Capture> stack = new ArrayDeque<>();
    private final List<Refund> refunds = new ArrayList<>();
    private final Deque<Capture> openPromises = new ArrayDeque<>();

    private NetCaptures(OrderPayment payment, Instant undated) {
        this.promise = isPromise(payment);
        this.undated = undated;
    }

    /** @param undated when a transaction without a date counts as made */
    static NetCaptures of(OrderPayment payment, Instant undated) {
        NetCaptures replay = new NetCaptures(payment, undated);
        successful(payment).sorted(replay.inTime()).forEach(replay::apply);
        return replay;
    }

    /** Of the same moment, what came in is before what went back; the rows themselves come in any order. */
    private Comparator<PaymentTransaction> inTime() {
        return Comparator.comparing(this::at)
                .thenComparing(transaction -> RETURNING.contains(transaction.getType()))
                .thenComparing(PaymentTransaction::getId, Comparator.nullsLast(Comparator.naturalOrder()));
    }

    static Stream<PaymentTransaction> successful(OrderPayment payment) {
        return payment.getTransactions().stream()
                .filter(transaction -> transaction.isActive() && Boolean.TRUE.equals(transaction.getSuccess()));
    }

    /** What stays, oldest first. */
    List<Capture> captures() {
        return List.copyOf(stack);
    }

    /** What went back, oldest first. */
    List<Refund> refunds() {
        return List.copyOf(refunds);
    }

    /** As the rows say, whatever they undo: {@code BroadleafOrders} adds up the same in SQL. */
    static BigDecimal paid(PaymentTransaction transaction) {
        BigDecimal amount = amount(transaction.getAmount()).abs();
        if (TAKING.contains(transaction.getType())) {
            return amount;
        }
        return RETURNING.contains(transaction.getType()) ? amount.negate() : BigDecimal.ZERO;
    }

    private void apply(PaymentTransaction transaction) {
        BigDecimal amount = amount(transaction.getAmount()).abs();
        if (TAKING.contains(transaction.getType())) {
            comeIn(new Capture(amount, at(transaction), isCashOnDelivery(transaction)));
        } else if (RETURNING.contains(transaction.getType()) && !undoesMereAuthorization(transaction)) {
            refunds.add(new Refund(transaction.getId(), at(transaction), takeBack(amount)));
        }
    }

    private void comeIn(Capture capture) {
        if (capture.cashOnDelivery()) {
            stack.addLast(capture);
            openPromises.addLast(capture);
        } else {
            keepPromises(capture);
        }
    }

    /** Money goes to what was promised first; what is more than that nobody had promised. */
    private void keepPromises(Capture money) {
        BigDecimal left = money.amount();
        while (left.signum() > 0 && !openPromises.isEmpty()) {
            Capture promise = openPromises.removeFirst();
            BigDecimal kept = left.min(promise.amount());
            if (kept.compareTo(promise.amount()) < 0) {
                openPromises.addFirst(promise.of(promise.amount().subtract(kept)));
            }
            stack.addLast(new Capture(kept, money.at(), false, Optional.of(promise.at())));
            left = left.subtract(kept);
        }
        if (left.signum() > 0) {
            stack.addLast(money.of(left));
        }
    }

    private List<Capture> takeBack(BigDecimal amount) {
        List<Capture> takenBack = new ArrayList<>();
        BigDecimal left = amount;
        while (left.signum() > 0 && !stack.isEmpty()) {
            Capture last = stack.getLast();
            BigDecimal taken = left.min(last.amount());
            takenBack.add(take(last, taken));
            last.promisedAt().flatMap(this::promiseOf).ifPresent(promise -> takenBack.add(take(promise, taken)));
            left = left.subtract(taken);
        }
        return takenBack;
    }

    /** With the money goes the promise it kept. */
    private Optional<Capture> promiseOf(Instant promisedAt) {
        return stack.stream()
                .filter(capture -> capture.cashOnDelivery() && capture.at().equals(promisedAt))
                .findFirst();
    }

    private Capture take(Capture from, BigDecimal amount) {
        List<Capture> rest = new ArrayList<>(stack);
        int position = rest.indexOf(from);
        if (amount.compareTo(from.amount()) < 0) {
            rest.set(position, from.of(from.amount().subtract(amount)));
        } else {
            rest.remove(position);
        }
        stack.clear();
        stack.addAll(rest);
        openPromises.remove(from);
        return from.of(amount);
    }

    /** Voiding an authorization gives back nothing, because nothing was taken. */
    private static boolean undoesMereAuthorization(PaymentTransaction transaction) {
        PaymentTransaction undone = transaction.getParentTransaction();
        return undone != null && PaymentTransactionType.AUTHORIZE.equals(undone.getType());
    }

    /** The host books a promise to pay at the door as captured at once; a capture that follows is the money itself. */
    private boolean isCashOnDelivery(PaymentTransaction transaction) {
        return promise && PaymentTransactionType.AUTHORIZE_AND_CAPTURE.equals(transaction.getType());
    }

    private static boolean isPromise(OrderPayment payment) {
        return PaymentType.COD.equals(payment.getType())
                || PaymentGatewayType.PASSTHROUGH.equals(payment.getGatewayType());
    }

    /** What names its parent is never before it, whatever the clocks of other software say. */
    private Instant at(PaymentTransaction transaction) {
        Instant own = dateOf(transaction);
        PaymentTransaction parent = transaction.getParentTransaction();
        return parent == null || own.isAfter(dateOf(parent)) ? own : dateOf(parent);
    }

    private Instant dateOf(PaymentTransaction transaction) {
        return transaction.getDate() == null ? undated : moment(transaction.getDate());
    }
}
