package io.fedelta.loyalty.ranking.dao;

import io.fedelta.loyalty.transaction.Moments;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whose rows are not up to date, and the lock of who brings them up to date. */
public final class FeedRows {

    private final JdbcTemplate jdbc;

    public FeedRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Waits until nobody else follows; until the transaction ends nobody else will. Revisions therefore rise in the
     * order of commits.
     *
     * @return the revision of what is written now
     */
    public long lock() {
        jdbc.update("UPDATE LOY_RANKING_FOLLOWER SET REVISION = REVISION + 1 WHERE FOLLOWER_ID = 1");
        return jdbc.queryForObject("SELECT REVISION FROM LOY_RANKING_FOLLOWER WHERE FOLLOWER_ID = 1", Long.class);
    }

    /** Accounts of the feed above that id, ascending, each once. */
    public List<Long> next(long afterId, int atMost) {
        return jdbc.queryForList(
                "SELECT DISTINCT ACCOUNT_ID FROM LOY_RANKING_CHANGE WHERE ACCOUNT_ID > ? ORDER BY ACCOUNT_ID LIMIT ?",
                Long.class,
                afterId,
                atMost);
    }

    /** What is noted from now on stays; so what is read afterwards holds at least what these notes were about. */
    public void take(Collection<Long> accountIds) {
        jdbc.update(
                "DELETE FROM LOY_RANKING_CHANGE WHERE ACCOUNT_ID IN " + Marks.of(accountIds.size()),
                accountIds.toArray());
    }

    /** How many notes wait, counted so far only. */
    public long waiting(int atMost) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM (SELECT ACCOUNT_ID FROM LOY_RANKING_CHANGE LIMIT ?) COUNTED", Long.class, atMost);
    }

    public void caughtUp(Instant now) {
        jdbc.update("UPDATE LOY_RANKING_FOLLOWER SET CAUGHT_UP_AT = ? WHERE FOLLOWER_ID = 1", Moments.column(now));
    }

    /** When the follower last had nothing more to do; empty before that. */
    public Optional<Instant> caughtUpAt() {
        return jdbc.queryForObject(
                "SELECT CAUGHT_UP_AT FROM LOY_RANKING_FOLLOWER WHERE FOLLOWER_ID = 1",
                (row, i) -> Moments.optionalMoment(row, "CAUGHT_UP_AT"));
    }
}
