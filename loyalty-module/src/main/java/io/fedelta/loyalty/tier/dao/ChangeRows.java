package io.fedelta.loyalty.tier.dao;

import io.fedelta.loyalty.change.MemberChanges;
import io.fedelta.loyalty.tier.TierChange;
import io.fedelta.loyalty.transaction.Moments;
import io.fedelta.loyalty.transaction.OptionalColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Changes of tiers are appended and read. */
public class ChangeRows {

    private static final String SELECT = """
            SELECT ACCOUNT_ID, CHANGE_NO, FROM_TIER_ID, TO_TIER_ID, REASON, FIGURE, RULE_VERSION_NO, CHANGED_AT
            FROM LOY_TIER_CHANGE WHERE ACCOUNT_ID = ?\s""";

    private final JdbcTemplate jdbc;
    private final MemberChanges changes;

    public ChangeRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.changes = new MemberChanges(jdbc);
    }

    public void append(TierChange change) {
        jdbc.update(
                """
                INSERT INTO LOY_TIER_CHANGE (ACCOUNT_ID, CHANGE_NO, FROM_TIER_ID, TO_TIER_ID, REASON, FIGURE,
                    RULE_VERSION_NO, CHANGED_AT)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                change.accountId(),
                change.number(),
                OptionalColumn.number(change.from()),
                OptionalColumn.number(change.to()),
                change.reason().name(),
                change.figure(),
                change.ruleVersion(),
                Moments.column(change.at()));
        changes.touched(change.accountId());
    }

    /** The last change before that moment: one row of the index. */
    public Optional<TierChange> lastBefore(long accountId, Instant moment) {
        return jdbc
                .query(
                        SELECT + "AND CHANGED_AT < ? ORDER BY CHANGED_AT DESC, CHANGE_NO DESC LIMIT 1",
                        (row, i) -> change(row),
                        accountId,
                        Moments.column(moment))
                .stream()
                .findFirst();
    }

    public Optional<TierChange> find(long accountId, int number) {
        return jdbc.query(SELECT + "AND CHANGE_NO = ?", (row, i) -> change(row), accountId, number).stream()
                .findFirst();
    }

    public List<TierChange> newestFirst(long accountId, int atMost) {
        return jdbc.query(SELECT + "ORDER BY CHANGE_NO DESC LIMIT ?", (row, i) -> change(row), accountId, atMost);
    }

    private static TierChange change(ResultSet row) throws SQLException {
        return new TierChange(
                row.getLong("ACCOUNT_ID"),
                row.getInt("CHANGE_NO"),
                StandingRows.optional(row, "FROM_TIER_ID"),
                StandingRows.optional(row, "TO_TIER_ID"),
                TierChange.Reason.valueOf(row.getString("REASON")),
                row.getBigDecimal("FIGURE"),
                row.getLong("RULE_VERSION_NO"),
                Moments.moment(row, "CHANGED_AT"));
    }
}
