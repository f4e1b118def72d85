package io.fedelta.loyalty.challenge.dao;

import static java.util.stream.Collectors.joining;

import io.fedelta.loyalty.challenge.ChallengeSpan;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Paid orders, one row each. An order that is lost keeps its row, so that it can be paid again. */
public class PaidOrderRows {

    private static final String COUNT = """
            SELECT %d AS SPAN, COUNT(*) AS ORDERS FROM (SELECT ORDER_ID FROM LOY_PAID_ORDER
            WHERE ACCOUNT_ID = ? AND PAID_AT >= ? AND PAID_AT < ? AND LOST = FALSE LIMIT ?) COUNTED""";

    private final JdbcTemplate jdbc;

    public PaidOrderRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void paid(long orderId, long accountId, Instant paidAt) {
        int known = jdbc.update(
                "UPDATE LOY_PAID_ORDER SET ACCOUNT_ID = ?, PAID_AT = ?, LOST = FALSE WHERE ORDER_ID = ?",
                accountId,
                Moments.column(paidAt),
                orderId);
        if (known == 0) {
            jdbc.update(
                    "INSERT INTO LOY_PAID_ORDER (ORDER_ID, ACCOUNT_ID, PAID_AT, LOST) VALUES (?, ?, ?, FALSE)",
                    orderId,
                    accountId,
                    Moments.column(paidAt));
        }
    }

    /** @return when it was paid; empty if it was never counted, or is lost already */
    public Optional<Instant> lose(long orderId) {
        Optional<Instant> paidAt = jdbc
                .query(
                        "SELECT PAID_AT FROM LOY_PAID_ORDER WHERE ORDER_ID = ? AND LOST = FALSE",
                        (row, i) -> Moments.moment(row, "PAID_AT"),
                        orderId)
                .stream()
                .findFirst();
        jdbc.update("UPDATE LOY_PAID_ORDER SET LOST = TRUE WHERE ORDER_ID = ?", orderId);
        return paidAt;
    }

    /** @param atMost where counting ends, so that a long history costs no more than a short one */
    public int count(long accountId, ChallengeSpan span, int atMost) {
        return count(accountId, Map.of(span, atMost)).get(span);
    }

    /**
     * Several spans in one statement.
     *
     * @param atMost by span, where counting ends
     */
    public Map<ChallengeSpan, Integer> count(long accountId, Map<ChallengeSpan, Integer> atMost) {
        List<ChallengeSpan> spans = List.copyOf(atMost.keySet());
        String sql = IntStream.range(0, spans.size()).mapToObj(COUNT::formatted).collect(joining(" UNION ALL "));
        Object[] values = spans.stream()
                .flatMap(span -> Stream.of(
                        accountId, Moments.column(span.from()), Moments.column(span.until()), atMost.get(span)))
                .toArray();
        Map<ChallengeSpan, Integer> counted = new HashMap<>();
        jdbc.query(
                sql,
                row -> {
                    counted.put(spans.get(row.getInt("SPAN")), row.getInt("ORDERS"));
                },
                values);
        return counted;
    }
}
