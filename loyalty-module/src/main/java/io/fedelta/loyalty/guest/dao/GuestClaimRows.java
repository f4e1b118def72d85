package io.fedelta.loyalty.guest.dao;

import io.fedelta.loyalty.earning.ClaimedOrders;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** One row for each claimed order; the primary key is what makes a claim single. */
public class GuestClaimRows implements ClaimedOrders {

    private final JdbcTemplate jdbc;

    public GuestClaimRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Long> claimantOf(long orderId) {
        return jdbc
                .queryForList("SELECT ACCOUNT_ID FROM LOY_GUEST_CLAIM WHERE ORDER_ID = ?", Long.class, orderId)
                .stream()
                .findFirst();
    }

    public void insert(long orderId, long accountId, Instant at) {
        jdbc.update(
                "INSERT INTO LOY_GUEST_CLAIM (ORDER_ID, ACCOUNT_ID, CLAIMED_AT) VALUES (?, ?, ?)",
                orderId,
                accountId,
                Moments.column(at));
    }

    /** When these orders were claimed, by order id; those that were not are missing. For the orders of one page. */
    public Map<Long, Instant> claimedAt(Collection<Long> orderIds) {
        Map<Long, Instant> claims = new HashMap<>();
        List<Long> distinct = orderIds.stream().distinct().toList();
        if (!distinct.isEmpty()) {
            String marks = String.join(", ", Collections.nCopies(distinct.size(), "?"));
            jdbc.query(
                    "SELECT ORDER_ID, CLAIMED_AT FROM LOY_GUEST_CLAIM WHERE ORDER_ID IN (" + marks + ")",
                    row -> {
                        claims.put(row.getLong("ORDER_ID"), Moments.moment(row, "CLAIMED_AT"));
                    },
                    distinct.toArray());
        }
        return claims;
    }
}
