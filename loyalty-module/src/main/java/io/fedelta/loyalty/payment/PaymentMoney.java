package io.fedelta.loyalty.payment;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One payment of an order: what it holds, what it took, what went back. What names its parent takes from that; what
 * names none, as other software may write it, takes from the latest before it, as earning does.
 *
 * @param type the host's payment type, {@code CREDIT_CARD} for example
 * @param gateway the host's gateway type; empty text if it has none
 * @param driven the movements that its gateway can be asked for from here; all others can only be recorded
 */
public record PaymentMoney(
        long paymentId, String type, String gateway, Set<Move> driven, List<MoneyTransaction> transactions) {

    public PaymentMoney {
        driven = Set.copyOf(driven);
        transactions = List.copyOf(transactions);
    }

    /** When its turn comes to be given back, 0 for the first. */
    int turn() {
        return switch (type) {
            case "GIFT_CARD" -> 2;
            case "CUSTOMER_CREDIT" -> 1;
            default -> 0;
        };
    }

    /** A transaction and what is left of its amount. */
    public record Part(PaymentMoney payment, MoneyTransaction transaction, BigDecimal left) {

        /** What is left of an authorization can be let go; anything else is undone as a whole, as the host knows it. */
        public boolean canBeUndone() {
            boolean authorization = transaction.is(Move.AUTHORIZE) && !transaction.promised();
            return authorization || left.compareTo(transaction.amount()) == 0;
        }

        public long transactionId() {
            return transaction.id().orElseThrow();
        }
    }

    /** Authorizations and promises with something left to take, oldest first. */
    public List<Part> held() {
        return left(Move.AUTHORIZE, Set.of(Move.CAPTURE, Move.REVERSE_AUTHORIZE, Move.VOID));
    }

    /** Captures with something left to give back, oldest first. */
    public List<Part> received() {
        return left(Move.CAPTURE, Set.of(Move.REFUND, Move.VOID));
    }

    /** Captured and not undone, whether refunded or not. */
    public BigDecimal captured() {
        return sum(Move.CAPTURE).subtract(undone(Move.CAPTURE));
    }

    public BigDecimal refunded() {
        return sum(Move.REFUND);
    }

    private List<Part> left(Move source, Set<Move> takers) {
        Map<MoneyTransaction, BigDecimal> left = new LinkedHashMap<>();
        Deque<MoneyTransaction> sources = new ArrayDeque<>();
        for (MoneyTransaction transaction : transactions) {
            if (transaction.is(source)) {
                left.put(transaction, transaction.amount());
                sources.push(transaction);
            }
        }
        transactions.stream()
                .filter(transaction -> takers.contains(transaction.move()) && takesFrom(source, transaction))
                .forEach(taker -> take(taker, sources, left));
        List<Part> parts = new ArrayList<>();
        left.forEach((transaction, rest) -> {
            if (rest.signum() > 0 && transaction.id().isPresent()) {
                parts.add(new Part(this, transaction, rest));
            }
        });
        return parts;
    }

    private static void take(
            MoneyTransaction taker, Deque<MoneyTransaction> latestFirst, Map<MoneyTransaction, BigDecimal> left) {
        BigDecimal rest = taker.amount();
        List<MoneyTransaction> order = new ArrayList<>(latestFirst);
        order.sort((one, other) -> Boolean.compare(taker.isChildOf(other), taker.isChildOf(one)));
        for (MoneyTransaction source : order) {
            BigDecimal taken = rest.min(left.get(source));
            left.put(source, left.get(source).subtract(taken));
            rest = rest.subtract(taken);
        }
    }

    /** A void undoes what it names; one that names nothing undoes a capture, if there was any. */
    private boolean takesFrom(Move source, MoneyTransaction taker) {
        return !taker.is(Move.VOID) || undoes(taker) == source;
    }

    private Move undoes(MoneyTransaction taker) {
        return transactions.stream()
                .filter(taker::isChildOf)
                .map(MoneyTransaction::move)
                .findFirst()
                .orElse(sum(Move.CAPTURE).signum() > 0 ? Move.CAPTURE : Move.AUTHORIZE);
    }

    private BigDecimal undone(Move source) {
        return transactions.stream()
                .filter(transaction -> transaction.is(Move.VOID) && undoes(transaction) == source)
                .map(MoneyTransaction::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal sum(Move move) {
        return transactions.stream()
                .filter(transaction -> transaction.is(move))
                .map(MoneyTransaction::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
