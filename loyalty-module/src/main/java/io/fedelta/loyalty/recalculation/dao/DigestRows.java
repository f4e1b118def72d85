package io.fedelta.loyalty.recalculation.dao;

import io.fedelta.loyalty.transaction.RowWriter;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whether members are told of a run, and what it has brought each of them. */
public class DigestRows {

    private final JdbcTemplate jdbc;

    public DigestRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void choose(String previewId, boolean tells) {
        jdbc.update("UPDATE LOY_RECALCULATION SET TELLS = ? WHERE BATCH_ID = ?", tells, previewId);
    }

    public boolean tells(String previewId) {
        return 0
                < jdbc.queryForObject(
                        "SELECT COUNT(*) FROM LOY_RECALCULATION WHERE BATCH_ID = ? AND TELLS = TRUE",
                        Long.class,
                        previewId);
    }

    public void append(String previewId, long accountId, List<Long> rewardIds) {
        new RowWriter(jdbc)
                .write(
                        "INSERT INTO LOY_RECALCULATION_UNLOCK (BATCH_ID, ACCOUNT_ID, REWARD_ID) VALUES (?, ?, ?)",
                        rewardIds.stream()
                                .map(reward -> new Object[] {previewId, accountId, reward})
                                .toList());
    }

    public Set<Long> rewards(String previewId, long accountId) {
        return Set.copyOf(jdbc.queryForList(
                "SELECT REWARD_ID FROM LOY_RECALCULATION_UNLOCK WHERE BATCH_ID = ? AND ACCOUNT_ID = ?",
                Long.class,
                previewId,
                accountId));
    }

    /** What was really posted, less what refunds have taken of it. */
    public long points(String previewId, long accountId) {
        return jdbc.queryForObject("""
                SELECT COALESCE(SUM(POINTS - TAKEN), 0) FROM LOY_STAGED_ENTRY
                WHERE BATCH_ID = ? AND ACCOUNT_ID = ? AND STATE = 'POSTED'""", Long.class, previewId, accountId);
    }
}
