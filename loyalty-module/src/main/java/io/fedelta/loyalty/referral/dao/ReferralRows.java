package io.fedelta.loyalty.referral.dao;

import io.fedelta.loyalty.change.MemberChanges;
import io.fedelta.loyalty.referral.Referral;
import io.fedelta.loyalty.referral.SucceededFriends;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** One row for each friend; its primary key is what makes a friend come once. Rows are never deleted. */
public class ReferralRows implements SucceededFriends {

    private static final String SELECT = "SELECT " + ReferralRow.COLUMNS + " FROM LOY_REFERRAL f WHERE ";

    private final JdbcTemplate jdbc;
    private final MemberChanges changes;

    public ReferralRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.changes = new MemberChanges(jdbc);
    }

    public Optional<Referral> find(long refereeId) {
        return read("f.REFEREE_ID = ?", refereeId).stream().findFirst();
    }

    /** Locks by an update, which every database understands as a lock on that row. */
    public Optional<Referral> lock(long refereeId) {
        int there = jdbc.update("UPDATE LOY_REFERRAL SET STATE = STATE WHERE REFEREE_ID = ?", refereeId);
        return there == 0 ? Optional.empty() : find(refereeId);
    }

    /** A customer's friends, newest first. */
    public List<Referral> friends(long referrerId, int atMost) {
        return read("f.REFERRER_ID = ? ORDER BY f.ATTACHED_AT DESC, f.REFEREE_ID DESC LIMIT ?", referrerId, atMost);
    }

    /** Those who came since, whatever became of them. */
    public List<Referral> friendsSince(long referrerId, Instant moment) {
        return read("f.REFERRER_ID = ? AND f.ATTACHED_AT >= ?", referrerId, Moments.column(moment));
    }

    /** For whom something is to be done now, ascending; only ids above the given one. */
    public List<Long> unfinished(Instant now, long afterId, int atMost) {
        return jdbc.queryForList("""
                SELECT REFEREE_ID FROM LOY_REFERRAL
                WHERE STATE IN ('DUE', 'FRIEND_REWARDED', 'LOSING', 'FRIEND_LOST') AND DUE_AT <= ?
                AND REVIEW IN ('NONE', 'APPROVED') AND REFEREE_ID > ?
                ORDER BY REFEREE_ID LIMIT ?""", Long.class, Moments.column(now), afterId, atMost);
    }

    @Override
    public int count(long referrerId, Instant from, Instant until, int atMost) {
        return jdbc.queryForObject("""
                SELECT COUNT(*) FROM (SELECT REFEREE_ID FROM LOY_REFERRAL WHERE REFERRER_ID = ? AND STATE = 'REWARDED'
                AND REWARDED_AT >= ? AND REWARDED_AT < ? LIMIT ?) COUNTED""", Integer.class, referrerId, Moments.column(from), Moments.column(until), atMost);
    }

    public void insert(Referral referral) {
        jdbc.update("""
                INSERT INTO LOY_REFERRAL (REFERRER_ID, VIA, ATTACHED_AT, STATE, ORDER_ID, RULE_VERSION_NO, DUE_AT,
                    REFEREE_ENTRY_NO, REFERRER_ENTRY_NO, REWARDED_AT, REVIEW, REASONS, ACTOR, NOTE, EDITION, REFEREE_ID)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", values(referral));
    }

    /** To be called by who holds the row. Its edition goes up by one. */
    public void update(Referral referral) {
        jdbc.update("""
                UPDATE LOY_REFERRAL
                SET REFERRER_ID = ?, VIA = ?, ATTACHED_AT = ?, STATE = ?, ORDER_ID = ?, RULE_VERSION_NO = ?, DUE_AT = ?,
                    REFEREE_ENTRY_NO = ?, REFERRER_ENTRY_NO = ?, REWARDED_AT = ?, REVIEW = ?, REASONS = ?, ACTOR = ?,
                    NOTE = ?, EDITION = ? + 1
                WHERE REFEREE_ID = ?""", values(referral));
        if (!referral.progress().state().isOpen()) {
            changes.touched(referral.referrerId());
        }
    }

    private static Object[] values(Referral referral) {
        return Stream.concat(Stream.of(ReferralRow.changing(referral)), Stream.of(referral.refereeId()))
                .toArray();
    }

    private List<Referral> read(String which, Object... values) {
        return jdbc.query(SELECT + which, (row, i) -> ReferralRow.read(row), values);
    }
}
