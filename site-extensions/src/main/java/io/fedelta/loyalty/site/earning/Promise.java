package io.fedelta.loyalty.site.earning;

import io.fedelta.loyalty.session.SessionPromise;
import io.fedelta.loyalty.site.PageFormat;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What an order or cart will earn.
 *
 * @param now points once it is paid
 * @param later points once its sessions took place
 * @param sessions that bring those later points
 * @param cashback empty if it brings none
 */
public record Promise(long now, long later, int sessions, Optional<Cashback> cashback) {

    /** @param amount more than zero */
    public record Cashback(BigDecimal amount, String currency) {}

    /** Without cashback. */
    public Promise(long now, long later, int sessions) {
        this(now, later, sessions, Optional.empty());
    }

    static Promise of(long now, List<SessionPromise> sessions, Optional<Cashback> cashback) {
        return new Promise(
                now,
                sessions.stream().mapToLong(promise -> promise.points().value()).sum(),
                sessions.stream().mapToInt(SessionPromise::sessions).sum(),
                cashback);
    }

    Promise withNow(long points) {
        return new Promise(points, later, sessions, cashback);
    }

    Promise withCashback(Optional<Cashback> earned) {
        return new Promise(now, later, sessions, earned);
    }

    /** Ending of the message key that says so: points come now, later, or both. */
    String when() {
        return later == 0 ? "" : now == 0 ? ".later" : ".both";
    }

    boolean isPoints() {
        return now > 0 || later > 0;
    }

    boolean isAnything() {
        return isPoints() || cashback.isPresent();
    }

    /** The cashback as people read it; null if there is none. */
    String cashbackText() {
        return cashback.map(money -> PageFormat.ofRequest().money(money.amount(), money.currency()))
                .orElse(null);
    }
}
