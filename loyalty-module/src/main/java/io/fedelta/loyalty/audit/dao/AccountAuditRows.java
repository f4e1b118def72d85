package io.fedelta.loyalty.audit.dao;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * Compares accounts with their entries by one pass over all entries that groups them into about a thousand ranges of
 * accounts, whatever their number, so that neither locks nor memory grow with the shop. Each range has a fingerprint:
 * the sum of its figures, each multiplied by a weight of its account and one of its column. Ranges whose fingerprints
 * differ are looked at account by account. Two errors of one range can hide each other only if their weights happen to
 * cancel out: one chance in 99,991 for two accounts, in 997 for two columns of one. The weights change with each look,
 * so what was hidden one night shows in the next; and they are small enough for accounts of 50,000 million points.
 *
 * <p>Grouping each account by itself takes PostgreSQL three times as long: the groups of a large shop do not fit into
 * the memory of a query.
 */
public class AccountAuditRows {

    private static final int RANGES = 1000;

    private static final String OWING = "KIND IN ('SHORTFALL_KEPT', 'SHORTFALL_PAID')";

    private static final String KEPT = "CASE WHEN " + OWING + " THEN POINTS ELSE 0 END";

    /** Both sides in one statement: it sees one state of the database while the shop goes on. */
    private static final String FINGERPRINTS = """
            SELECT FIRST_ID FROM (
                SELECT ACCOUNT_ID - MOD(ACCOUNT_ID, %1$d) AS FIRST_ID,
                    SUM((1 + MOD(ACCOUNT_ID * %2$d, 99991)) * (POINTS + %3$d * SPENDABLE_POINTS + %4$d)) AS PRINT
                FROM LOY_ENTRY GROUP BY ACCOUNT_ID - MOD(ACCOUNT_ID, %1$d)
                UNION ALL
                SELECT ACCOUNT_ID - MOD(ACCOUNT_ID, %1$d), SUM((1 + MOD(ACCOUNT_ID * %2$d, 99991)) * %5$d * POINTS)
                FROM LOY_ENTRY WHERE %6$s GROUP BY ACCOUNT_ID - MOD(ACCOUNT_ID, %1$d)
                UNION ALL
                SELECT ACCOUNT_ID - MOD(ACCOUNT_ID, %1$d), -SUM((1 + MOD(ACCOUNT_ID * %2$d, 99991)) * (
                    LIFETIME_POINTS + %3$d * SPENDABLE_POINTS + %4$d * LAST_ENTRY_NO + %5$d * SHORTFALL))
                FROM LOY_ACCOUNT GROUP BY ACCOUNT_ID - MOD(ACCOUNT_ID, %1$d)) PRINTS
            GROUP BY FIRST_ID HAVING SUM(PRINT) <> 0 ORDER BY FIRST_ID""";

    private static final String FIGURES = """
            SELECT ACCOUNT_ID, SUM(LIFETIME) AS LIFETIME, SUM(SPENDABLE) AS SPENDABLE,
                SUM(LAST_NO) AS LAST_NO, SUM(OWED) AS OWED, SUM(HAS_LIFETIME) AS HAS_LIFETIME,
                SUM(HAS_SPENDABLE) AS HAS_SPENDABLE, SUM(HAS_LAST_NO) AS HAS_LAST_NO, SUM(HAS_OWED) AS HAS_OWED
            FROM (
                SELECT ACCOUNT_ID, SUM(POINTS) AS LIFETIME, SUM(SPENDABLE_POINTS) AS SPENDABLE,
                    MAX(ENTRY_NO) AS LAST_NO, SUM(%s) AS OWED, 0 AS HAS_LIFETIME, 0 AS HAS_SPENDABLE, 0 AS HAS_LAST_NO,
                    0 AS HAS_OWED
                FROM LOY_ENTRY WHERE ACCOUNT_ID BETWEEN ? AND ? GROUP BY ACCOUNT_ID
                UNION ALL
                SELECT ACCOUNT_ID, 0, 0, 0, 0, LIFETIME_POINTS, SPENDABLE_POINTS, LAST_ENTRY_NO, SHORTFALL
                FROM LOY_ACCOUNT WHERE ACCOUNT_ID BETWEEN ? AND ?) FIGURES
            GROUP BY ACCOUNT_ID ORDER BY ACCOUNT_ID""".formatted(KEPT);

    private static final String HELD = """
            SELECT ID, SUM(HELD) AS HELD, SUM(KEPT) AS KEPT FROM (
                SELECT CONCAT(ACCOUNT_ID, '') AS ID, 0 AS HELD, HELD_POINTS AS KEPT FROM LOY_ACCOUNT
                WHERE HELD_POINTS <> 0 %s
                UNION ALL
                SELECT SOURCE_ID, POINTS, 0 FROM LOY_HOLD WHERE TENDER = 'POINTS' AND STATE = 'HELD' %s) FIGURES
            GROUP BY ID HAVING SUM(HELD) <> SUM(KEPT) ORDER BY ID""";

    private static final RowMapper<Compared> COMPARED = (row, i) -> new Compared(
            row.getLong("ACCOUNT_ID"),
            new Figures(row.getLong("LIFETIME"), row.getLong("SPENDABLE"), row.getLong("LAST_NO"), row.getLong("OWED")),
            new Figures(
                    row.getLong("HAS_LIFETIME"),
                    row.getLong("HAS_SPENDABLE"),
                    row.getLong("HAS_LAST_NO"),
                    row.getLong("HAS_OWED")));

    private final JdbcTemplate jdbc;

    public AccountAuditRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What an account keeps of its entries. */
    public record Figures(long lifetime, long spendable, long lastEntryNo, long owed) {}

    /**
     * Both sides of an account.
     *
     * @param sums by its entries
     * @param kept by its row; zeros if there is none
     */
    public record Compared(long accountId, Figures sums, Figures kept) {

        boolean differs() {
            return !sums.equals(kept);
        }
    }

    /** A part of all accounts, both ends inclusive. */
    public record Range(long from, long to) {}

    /** @param seed decides the weights */
    public List<Range> suspicious(long seed) {
        long width = width();
        String sql = FINGERPRINTS.formatted(
                width,
                weight(seed, 7919, 99_989),
                weight(seed, 104_729, 997),
                weight(seed, 31, 997),
                weight(seed, 15_485_863, 997),
                OWING);
        return jdbc.query(sql, (row, i) -> new Range(row.getLong(1), row.getLong(1) + width - 1));
    }

    /** From 1 to the bound, so never a multiple of the modulus. */
    private static long weight(long seed, long prime, int bound) {
        return 1 + Math.floorMod(seed * prime + prime, bound);
    }

    private long width() {
        return jdbc.queryForObject(
                "SELECT MIN(ACCOUNT_ID), MAX(ACCOUNT_ID) FROM LOY_ACCOUNT",
                (row, i) -> 1 + (row.getLong(2) - row.getLong(1)) / RANGES);
    }

    /** Accounts of a range whose figures are not their sums. */
    public List<Compared> differing(Range range) {
        return compared(range).stream().filter(Compared::differs).toList();
    }

    public Optional<Compared> compared(long accountId) {
        return compared(new Range(accountId, accountId)).stream().findFirst();
    }

    private List<Compared> compared(Range range) {
        return jdbc.query(FIGURES, COMPARED, range.from(), range.to(), range.from(), range.to());
    }

    /** Points that accounts keep for checkouts, and what checkouts hold of them, where these differ. */
    public List<HeldCompared> heldDiffering() {
        return jdbc.query(
                HELD.formatted("", ""),
                (row, i) -> new HeldCompared(row.getString("ID"), row.getLong("HELD"), row.getLong("KEPT")));
    }

    /** The same of one account; empty if nothing differs. */
    public Optional<HeldCompared> heldDiffering(long accountId) {
        return jdbc
                .query(
                        HELD.formatted("AND ACCOUNT_ID = ?", "AND SOURCE_ID = ?"),
                        (row, i) -> new HeldCompared(row.getString("ID"), row.getLong("HELD"), row.getLong("KEPT")),
                        accountId,
                        Long.toString(accountId))
                .stream()
                .findFirst();
    }

    /** What checkouts hold of an account, and what its row keeps. */
    public record HeldCompared(String accountId, long held, long kept) {}
}
