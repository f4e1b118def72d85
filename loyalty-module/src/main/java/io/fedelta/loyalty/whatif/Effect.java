package io.fedelta.loyalty.whatif;

import java.math.BigDecimal;

/**
 * One figure by both sets of rules.
 *
 * @param name what it is of, such as {@code CASHBACK-EUR} or {@code REWARD-7}
 */
public record Effect(String name, BigDecimal today, BigDecimal draft) {

    public static final String ORDERS = "ORDERS";
    public static final String SESSIONS = "SESSIONS";
    public static final String CASHBACK = "CASHBACK-";
    public static final String REWARD = "REWARD-";
    public static final String AT_ONCE = "AT_ONCE-";
}
