package io.fedelta.loyalty.reward.dao;

import io.fedelta.loyalty.change.MemberChanges;
import io.fedelta.loyalty.reward.Cart;
import io.fedelta.loyalty.reward.Claim;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** The moves of a grant's state. Each is one conditional update, so that of two who try only one succeeds. */
public class ClaimRows {

    /** Free to be used again, unless its points were taken back. HSQLDB pads the shorter word. */
    private static final String FREE =
            "TRIM(CASE WHEN TAKEN_BACK_BY_ENTRY_NO IS NULL THEN 'ISSUED' ELSE 'WITHDRAWN' END)";

    private final JdbcTemplate jdbc;
    private final MemberChanges changes;

    public ClaimRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.changes = new MemberChanges(jdbc);
    }

    /**
     * Free and in time, or this order's own by an earlier claim. Not by a later one: who finishes late must not take
     * what the order's next checkout holds, or has used.
     */
    public boolean take(long offerCodeId, Claim claim) {
        Cart cart = claim.cart();
        LocalDateTime at = Moments.column(claim.at());
        return 1 == jdbc.update("""
                        UPDATE LOY_GRANT SET STATE = 'CLAIMED', ORDER_ID = ?, CLAIMED_AT = ?, USED_AT = NULL
                        WHERE OFFER_CODE_ID = ? AND ACCOUNT_ID = ?
                        AND ((ORDER_ID = ? AND CLAIMED_AT <= ?)
                            OR (STATE = 'ISSUED' AND (EXPIRES_AT IS NULL OR EXPIRES_AT > ?)))""", cart.orderId(), at, offerCodeId, cart.customerId(), cart.orderId(), at, at);
    }

    public void release(Claim claim) {
        jdbc.update("""
                UPDATE LOY_GRANT SET STATE = %s,
                    ORDER_ID = NULL, CLAIMED_AT = NULL
                WHERE ORDER_ID = ? AND STATE = 'CLAIMED' AND CLAIMED_AT = ?""".formatted(FREE), claim.cart().orderId(), Moments.column(claim.at()));
        changes.touched(claim.cart().customerId());
    }

    /** @return how many are used now that were not before */
    public int use(long orderId, Instant now) {
        int used = jdbc.update(
                "UPDATE LOY_GRANT SET STATE = 'USED', USED_AT = ? WHERE ORDER_ID = ? AND STATE = 'CLAIMED'",
                Moments.column(now),
                orderId);
        if (used > 0) {
            changes.touched(holders("ORDER_ID = ?", orderId));
        }
        return used;
    }

    private List<Long> holders(String which, Object... values) {
        return jdbc.queryForList("SELECT DISTINCT ACCOUNT_ID FROM LOY_GRANT WHERE " + which, Long.class, values);
    }

    /** Names of the rewards that an order has used, by grant id. */
    public Map<String, String> usedBy(long orderId) {
        Map<String, String> names = new LinkedHashMap<>();
        jdbc.query(
                """
                SELECT g.GRANT_ID, v.NAME FROM LOY_GRANT g
                JOIN LOY_REWARD_VERSION v ON v.REWARD_ID = g.REWARD_ID AND v.VERSION_NO = g.REWARD_VERSION_NO
                WHERE g.ORDER_ID = ? AND g.STATE = 'USED' ORDER BY g.GRANT_ID""",
                row -> {
                    names.put(row.getString("GRANT_ID"), row.getString("NAME"));
                },
                orderId);
        return names;
    }

    /** The codes that an order holds or has used. */
    public List<Long> codesOf(long orderId) {
        return jdbc.queryForList("SELECT OFFER_CODE_ID FROM LOY_GRANT WHERE ORDER_ID = ?", Long.class, orderId);
    }

    public void giveBack(long offerCodeId, long orderId) {
        int given = jdbc.update("""
                UPDATE LOY_GRANT SET STATE = %s,
                    ORDER_ID = NULL, CLAIMED_AT = NULL, USED_AT = NULL
                WHERE OFFER_CODE_ID = ? AND ORDER_ID = ?""".formatted(FREE), offerCodeId, orderId);
        if (given > 0) {
            changes.touched(holders("OFFER_CODE_ID = ?", offerCodeId));
        }
    }

    /** Orders whose claims are older than that, oldest claim first. */
    public List<Long> ordersWithClaimsBefore(Instant moment) {
        return jdbc.queryForList("""
                SELECT ORDER_ID FROM LOY_GRANT WHERE STATE = 'CLAIMED' AND CLAIMED_AT < ?
                GROUP BY ORDER_ID ORDER BY MIN(CLAIMED_AT)""", Long.class, Moments.column(moment));
    }

    /** Locks the order's claims if they are still older than that, so that they are settled by one node only. */
    public boolean lockClaimsBefore(Instant moment, long orderId) {
        return 0
                < jdbc.update(
                        "UPDATE LOY_GRANT SET STATE = STATE WHERE ORDER_ID = ? AND STATE = 'CLAIMED' AND CLAIMED_AT < ?",
                        orderId,
                        Moments.column(moment));
    }
}
