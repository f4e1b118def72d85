package io.fedelta.loyalty.referral.dao;

import io.fedelta.loyalty.transaction.Moments;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** What customers have ordered and done, as referrals ask for it. */
public class TriggerRows {

    /** What an order that was paid in full may be called; never one that was given back since. */
    private static final String PAID =
            "REASON IN ('PAID_IN_FULL', 'PAYMENT_POINTS_OFF', 'PROGRAMME_OFF', 'RESET') AND LOST = FALSE";

    /** @param at when the session took place, or the order was found paid */
    public record Done(long orderId, Instant at) {}

    private final JdbcTemplate jdbc;

    public TriggerRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the order brings sessions that took place or may yet do so. */
    public boolean bringsSessions(long orderId) {
        return jdbc.queryForObject(
                        "SELECT COUNT(*) FROM LOY_SESSION WHERE ORDER_ID = ? AND STATE <> 'CANCELLED'",
                        Long.class,
                        orderId)
                > 0;
    }

    public Optional<Done> firstSession(long accountId) {
        return first("""
                SELECT ORDER_ID, DONE_AT AS HAPPENED_AT FROM LOY_SESSION
                WHERE ACCOUNT_ID = ? AND STATE = 'DONE' AND GUEST = FALSE ORDER BY DONE_AT, SESSION_ID LIMIT 1""", accountId);
    }

    /** When the order was found paid by this customer; empty if it is not, or was given back. */
    public Optional<Done> paid(long orderId, long accountId) {
        return first(
                "SELECT ORDER_ID, DECIDED_AT AS HAPPENED_AT FROM LOY_ORDER_DECISION WHERE ORDER_ID = ? AND ACCOUNT_ID = ?"
                        + " AND " + PAID,
                orderId,
                accountId);
    }

    private Optional<Done> first(String sql, Object... values) {
        List<Done> found = jdbc.query(
                sql, (row, i) -> new Done(row.getLong("ORDER_ID"), Moments.moment(row, "HAPPENED_AT")), values);
        return found.stream().findFirst();
    }
}
