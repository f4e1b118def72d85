package io.fedelta.loyalty.audit.dao;

import io.fedelta.loyalty.purse.PurseKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** Compares purses with their entries and holds, each by one statement over all of them. */
public class PurseAuditRows {

    private static final String BALANCES = """
            SELECT p.PURSE_ID, p.KIND, COALESCE(e.AMOUNT, 0) AS SUMMED, p.BALANCE AS KEPT FROM LOY_PURSE p LEFT JOIN (
                SELECT PURSE_ID, SUM(AMOUNT) AS AMOUNT FROM LOY_PURSE_ENTRY %1$s GROUP BY PURSE_ID) e
                ON e.PURSE_ID = p.PURSE_ID
            WHERE p.BALANCE <> COALESCE(e.AMOUNT, 0) %2$s ORDER BY p.PURSE_ID LIMIT ?""";

    private static final String HOLDS = """
            SELECT p.PURSE_ID, p.KIND, COALESCE(h.AMOUNT, 0) AS SUMMED, p.HELD AS KEPT FROM LOY_PURSE p LEFT JOIN (
                SELECT SOURCE_ID, SUM(AMOUNT) AS AMOUNT FROM LOY_HOLD
                WHERE STATE = 'HELD' AND TENDER <> 'POINTS' %1$s GROUP BY SOURCE_ID) h ON h.SOURCE_ID = p.PURSE_ID
            WHERE p.HELD <> COALESCE(h.AMOUNT, 0) %2$s ORDER BY p.PURSE_ID LIMIT ?""";

    private static final RowMapper<Compared> COMPARED = (row, i) -> new Compared(
            row.getString("PURSE_ID"),
            PurseKind.valueOf(row.getString("KIND")),
            row.getBigDecimal("SUMMED"),
            row.getBigDecimal("KEPT"));

    private final JdbcTemplate jdbc;

    public PurseAuditRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One figure of a purse.
     *
     * @param sum by its entries, or holds
     * @param kept by its row
     */
    public record Compared(String purseId, PurseKind kind, BigDecimal sum, BigDecimal kept) {}

    public List<Compared> balances(int atMost) {
        return all(BALANCES, atMost);
    }

    public List<Compared> holds(int atMost) {
        return all(HOLDS, atMost);
    }

    public Optional<Compared> balance(String purseId) {
        return one(BALANCES, "WHERE PURSE_ID = ?", purseId);
    }

    public Optional<Compared> hold(String purseId) {
        return one(HOLDS, "AND SOURCE_ID = ?", purseId);
    }

    private List<Compared> all(String sql, int atMost) {
        return jdbc.query(sql.formatted("", ""), COMPARED, atMost);
    }

    private Optional<Compared> one(String sql, String ofOne, String purseId) {
        return jdbc.query(sql.formatted(ofOne, "AND p.PURSE_ID = ?"), COMPARED, purseId, purseId, 1).stream()
                .findFirst();
    }
}
