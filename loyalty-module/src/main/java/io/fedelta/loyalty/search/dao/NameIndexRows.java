package io.fedelta.loyalty.search.dao;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The one row that nodes agree by: requests to build anew, and who writes an index that they share. */
public class NameIndexRows {

    private final JdbcTemplate jdbc;

    public NameIndexRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who writes.
     *
     * @param renewal changes each time the holder says that it is still there
     */
    public record Holding(String holder, long renewal) {}

    public long rebuildNo() {
        return jdbc.queryForObject("SELECT REBUILD_NO FROM LOY_NAME_INDEX WHERE INDEX_ID = 1", Long.class);
    }

    public void askForRebuild() {
        jdbc.update("UPDATE LOY_NAME_INDEX SET REBUILD_NO = REBUILD_NO + 1 WHERE INDEX_ID = 1");
    }

    public Holding holding() {
        List<Holding> rows = jdbc.query(
                "SELECT HOLDER, RENEWAL_NO FROM LOY_NAME_INDEX WHERE INDEX_ID = 1",
                (row, number) -> new Holding(row.getString("HOLDER"), row.getLong("RENEWAL_NO")));
        return rows.get(0);
    }

    /** @return whether nobody else has come first since {@code seen} was read */
    public boolean hold(String holder, Holding seen) {
        return jdbc.update(
                        "UPDATE LOY_NAME_INDEX SET HOLDER = ?, RENEWAL_NO = RENEWAL_NO + 1"
                                + " WHERE INDEX_ID = 1 AND HOLDER = ? AND RENEWAL_NO = ?",
                        holder,
                        seen.holder(),
                        seen.renewal())
                == 1;
    }
}
