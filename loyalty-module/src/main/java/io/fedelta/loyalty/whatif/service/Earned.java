package io.fedelta.loyalty.whatif.service;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** What a member's orders and sessions bring by one set of rules, added up. */
final class Earned {

    private final Map<String, BigDecimal> cashback = new HashMap<>();
    private long points;
    private int orders;
    private int sessions;

    void order(long more) {
        points += more;
        orders++;
    }

    void session(long more) {
        points += more;
        sessions++;
    }

    void bonus(long more) {
        points += more;
    }

    void cashback(String currency, BigDecimal more) {
        if (more.signum() != 0) {
            cashback.merge(currency, more, BigDecimal::add);
        }
    }

    long points() {
        return points;
    }

    int orders() {
        return orders;
    }

    int sessions() {
        return sessions;
    }

    /** By currency. */
    Map<String, BigDecimal> cashback() {
        return cashback;
    }
}
