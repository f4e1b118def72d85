package io.fedelta.loyalty.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A transaction of the host that succeeded, or a movement that a gateway was asked for and has not answered yet.
 *
 * @param id the host's; empty if it is only asked for
 * @param promised an authorization that no gateway holds: the customer pays at the door
 * @param parentId what it captures, gives back or undoes, if the host knows
 */
public record MoneyTransaction(
        Optional<Long> id,
        Move move,
        boolean promised,
        BigDecimal amount,
        Optional<Instant> at,
        Optional<Long> parentId) {

    public MoneyTransaction {
        Objects.requireNonNull(move, "move");
        Objects.requireNonNull(amount, "amount");
    }

    boolean is(Move wanted) {
        return move == wanted;
    }

    boolean isChildOf(MoneyTransaction other) {
        return parentId.isPresent() && parentId.equals(other.id);
    }
}
