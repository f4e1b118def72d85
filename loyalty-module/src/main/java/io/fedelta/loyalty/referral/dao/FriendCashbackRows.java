package io.fedelta.loyalty.referral.dao;

import java.math.BigDecimal;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a customer has got of one friend's orders as cashback. */
public class FriendCashbackRows {

    private final JdbcTemplate jdbc;

    public FriendCashbackRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What refunds have left of all of it so far, in that currency. */
    public BigDecimal soFar(long referrerId, long refereeId, String currency) {
        BigDecimal sum = jdbc.queryForObject("""
                SELECT SUM(c.AMOUNT - c.TAKEN_BACK) FROM LOY_CASHBACK c
                JOIN LOY_ORDER_DECISION d ON d.ORDER_ID = c.ORDER_ID
                WHERE c.ACCOUNT_ID = ? AND c.KIND = 'REFERRAL' AND c.CURRENCY_CODE = ? AND d.ACCOUNT_ID = ?""", BigDecimal.class, referrerId, currency, refereeId);
        return Objects.requireNonNullElse(sum, BigDecimal.ZERO);
    }
}
