package io.fedelta.loyalty.programme;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/**
 * A percentage of its own for some goods, for orders submitted within a period.
 *
 * @param from inclusive
 * @param until exclusive
 * @param percent of what was paid for these goods, 0 to 100, instead of the usual one where it is higher
 */
public record CashbackRate(
        long id, String name, boolean active, Instant from, Instant until, Scope scope, BigDecimal percent) {

    public CashbackRate {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(percent, "percent");
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("A rate ends after it begins, not at " + until);
        }
    }

    public boolean runsAt(Instant moment) {
        return active && !moment.isBefore(from) && moment.isBefore(until);
    }

    public boolean covers(Goods goods, Set<Long> typesOfGoods) {
        return scope.covers(goods, typesOfGoods);
    }

    /** Whether another rate is about some of the same goods at the same time; then the higher one counts. */
    public boolean overlaps(CashbackRate other) {
        return id != other.id
                && active
                && other.active
                && scope.meets(other.scope)
                && from.isBefore(other.until)
                && other.from.isBefore(until);
    }
}
