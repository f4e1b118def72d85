package io.fedelta.loyalty.audience.dao;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who was noted for which announcement; walked by account id. */
public class RecipientRows {

    private final JdbcTemplate jdbc;

    public RecipientRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<Long> after(String announcementId, long accountId, int atMost) {
        return jdbc.queryForList("""
                SELECT ACCOUNT_ID FROM LOY_ANNOUNCEMENT_RECIPIENT WHERE ANNOUNCEMENT_ID = ? AND ACCOUNT_ID > ?
                ORDER BY ACCOUNT_ID LIMIT ?""", Long.class, announcementId, accountId, atMost);
    }

    /** Those beyond an account get no mail of it, and may be told by another. */
    public int forgetAfter(String announcementId, long accountId) {
        return jdbc.update(
                "DELETE FROM LOY_ANNOUNCEMENT_RECIPIENT WHERE ANNOUNCEMENT_ID = ? AND ACCOUNT_ID > ?",
                announcementId,
                accountId);
    }
}
