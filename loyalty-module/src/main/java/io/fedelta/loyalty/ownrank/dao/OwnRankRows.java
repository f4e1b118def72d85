package io.fedelta.loyalty.ownrank.dao;

import io.fedelta.loyalty.ownrank.OwnRank.Before;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who wants to see the own rank, and the last month's. */
public class OwnRankRows {

    private final JdbcTemplate jdbc;

    public OwnRankRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public boolean isWanted(long accountId) {
        return !jdbc.queryForList("SELECT ACCOUNT_ID FROM LOY_OWN_RANK WHERE ACCOUNT_ID = ?", Long.class, accountId)
                .isEmpty();
    }

    public void insert(long accountId, Instant now) {
        jdbc.update("INSERT INTO LOY_OWN_RANK (ACCOUNT_ID, CHOSEN_AT) VALUES (?, ?)", accountId, Moments.column(now));
    }

    public void delete(long accountId) {
        jdbc.update("DELETE FROM LOY_OWN_RANK WHERE ACCOUNT_ID = ?", accountId);
    }

    /** The rank in the newest month that was kept, if the member was in it. */
    public Optional<Before> lastMonth(long accountId) {
        return jdbc
                .query("""
                        SELECT p.RANK_NO, s.TAKEN_AT FROM LOY_RANKING_PAST p
                        JOIN LOY_RANKING_SNAPSHOT s ON s.SNAPSHOT_ID = p.SNAPSHOT_ID
                        WHERE p.ACCOUNT_ID = ? AND s.SNAPSHOT_ID = (
                            SELECT MAX(SNAPSHOT_ID) FROM LOY_RANKING_SNAPSHOT WHERE KIND = 'MONTH')""", (row, i) -> new Before(row.getLong("RANK_NO"), Moments.moment(row, "TAKEN_AT")), accountId)
                .stream()
                .findFirst();
    }
}
