package io.fedelta.loyalty.search.dao;

import io.fedelta.loyalty.search.MemberName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** The names in the members' projection, by change and by account. */
public class MemberNameRows {

    private static final String NAMES = "SELECT ACCOUNT_ID, NAME, REVISION FROM LOY_RANKING ";

    private final JdbcTemplate jdbc;

    public MemberNameRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What has changed after an account's row at a revision, in that order. */
    public List<MemberName> changedAfter(long revision, long accountId, int atMost) {
        return jdbc.query(
                NAMES
                        + "WHERE REVISION >= ? AND (REVISION > ? OR ACCOUNT_ID > ?) ORDER BY REVISION, ACCOUNT_ID LIMIT ?",
                (row, number) -> read(row),
                revision,
                revision,
                accountId,
                atMost);
    }

    public List<MemberName> behind(long accountId, int atMost) {
        return jdbc.query(
                NAMES + "WHERE ACCOUNT_ID > ? ORDER BY ACCOUNT_ID LIMIT ?",
                (row, number) -> read(row),
                accountId,
                atMost);
    }

    public long newestRevision() {
        return jdbc.queryForObject("SELECT REVISION FROM LOY_RANKING_FOLLOWER WHERE FOLLOWER_ID = 1", Long.class);
    }

    private static MemberName read(ResultSet row) throws SQLException {
        return new MemberName(
                row.getLong("ACCOUNT_ID"),
                Objects.requireNonNullElse(row.getString("NAME"), ""),
                row.getLong("REVISION"));
    }
}
