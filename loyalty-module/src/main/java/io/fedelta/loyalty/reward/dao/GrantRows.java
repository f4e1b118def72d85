package io.fedelta.loyalty.reward.dao;

import io.fedelta.loyalty.change.MemberChanges;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.reward.Grant;
import io.fedelta.loyalty.reward.GrantState;
import io.fedelta.loyalty.reward.Prize;
import io.fedelta.loyalty.transaction.Moments;
import io.fedelta.loyalty.transaction.OptionalColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who holds what. Every read brings each grant with its edition in one query. */
public class GrantRows {

    private static final String GRANTS = "SELECT " + RewardVersionRows.COLUMNS + """
            , g.GRANT_ID, g.ACCOUNT_ID, g.STATE, g.OFFER_CODE_ID, g.ORDER_ID, g.REASON, g.ACTOR, g.GRANTED_AT, g.EXPIRES_AT,
            g.TAKEN_BACK_BY_ENTRY_NO, g.CARD_ID, g.REVOKED_REASON, g.REVOKED_BY
            FROM LOY_GRANT g
            JOIN LOY_REWARD_VERSION v ON v.REWARD_ID = g.REWARD_ID AND v.VERSION_NO = g.REWARD_VERSION_NO
            """;

    private final JdbcTemplate jdbc;
    private final MemberChanges changes;

    public GrantRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.changes = new MemberChanges(jdbc);
    }

    public List<Grant> ofAccount(long accountId) {
        return query("WHERE g.ACCOUNT_ID = ? ORDER BY g.GRANTED_AT DESC, v.THRESHOLD DESC, g.GRANT_ID", accountId);
    }

    public List<Grant> unlockedBy(long accountId, long entryNo) {
        return query(
                "WHERE g.ACCOUNT_ID = ? AND g.UNLOCKED_BY_ENTRY_NO = ? ORDER BY v.THRESHOLD, g.REWARD_ID",
                accountId,
                entryNo);
    }

    public Optional<Grant> find(String grantId) {
        return single("WHERE g.GRANT_ID = ?", grantId);
    }

    /** By id; those that don't exist are missing. */
    public Map<String, Grant> find(Collection<String> grantIds) {
        return grantIds.isEmpty()
                ? Map.of()
                : query(
                                "WHERE g.GRANT_ID IN (" + String.join(", ", Collections.nCopies(grantIds.size(), "?"))
                                        + ")",
                                grantIds.toArray())
                        .stream()
                        .collect(Collectors.toMap(Grant::grantId, Function.identity()));
    }

    /** What the account holds of this reward; empty if it never did, or if that was withdrawn. */
    public Optional<Grant> find(long accountId, long rewardId) {
        return single("WHERE g.ACCOUNT_ID = ? AND g.REWARD_ID = ? AND g.STATE <> 'WITHDRAWN'", accountId, rewardId);
    }

    public Optional<Grant> ofCode(long offerCodeId) {
        return single("WHERE g.OFFER_CODE_ID = ?", offerCodeId);
    }

    /** @param entryNo the entry that unlocked it; empty if it was granted by hand */
    public void append(Grant grant, Optional<Long> entryNo) {
        jdbc.update(
                """
                INSERT INTO LOY_GRANT (GRANT_ID, ACCOUNT_ID, REWARD_ID, REWARD_VERSION_NO, CYCLE_NO, STATE, OFFER_CODE_ID,
                    CARD_ID, UNLOCKED_BY_ENTRY_NO, REASON, ACTOR, GRANTED_AT, EXPIRES_AT)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                grant.grantId(),
                grant.accountId(),
                grant.reward().rewardId(),
                grant.reward().version(),
                nextCycle(grant.accountId(), grant.reward().rewardId()),
                grant.state().name(),
                OptionalColumn.number(grant.offerCode()),
                OptionalColumn.text(grant.cardId()),
                OptionalColumn.number(entryNo),
                OptionalColumn.text(grant.note().map(ManualNote::reason)),
                OptionalColumn.text(grant.note().map(ManualNote::actor)),
                Moments.column(grant.grantedAt()),
                OptionalColumn.moment(grant.expiresAt()));
        changes.touched(grant.accountId());
    }

    /** After all that were withdrawn. Of two who give the same reward at once the unique key refuses one. */
    private int nextCycle(long accountId, long rewardId) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM LOY_GRANT WHERE ACCOUNT_ID = ? AND REWARD_ID = ? AND STATE = 'WITHDRAWN'",
                Integer.class,
                accountId,
                rewardId);
    }

    /**
     * Withdraws the unused grants of the account that the system unlocked at a threshold above these points and not
     * above the earlier ones; those being used or used are kept and marked. What ended unused is over anyway.
     */
    public void takeBack(long accountId, long entryNo, long pointsBefore, long pointsAfter, Instant now) {
        jdbc.update("""
                UPDATE LOY_GRANT SET TAKEN_BACK_BY_ENTRY_NO = ?,
                    STATE = CASE WHEN STATE = 'ISSUED' THEN 'WITHDRAWN' ELSE STATE END
                WHERE ACCOUNT_ID = ? AND UNLOCKED_BY_ENTRY_NO IS NOT NULL AND TAKEN_BACK_BY_ENTRY_NO IS NULL
                AND (STATE <> 'ISSUED' OR EXPIRES_AT IS NULL OR EXPIRES_AT > ?)
                AND EXISTS (SELECT 1 FROM LOY_REWARD_VERSION v WHERE v.REWARD_ID = LOY_GRANT.REWARD_ID
                    AND v.VERSION_NO = LOY_GRANT.REWARD_VERSION_NO AND v.THRESHOLD > ? AND v.THRESHOLD <= ?)""", entryNo, accountId, Moments.column(now), pointsAfter, pointsBefore);
        changes.touched(accountId);
    }

    /** Unused codes that end in that span, first those that end first. */
    public List<Grant> codesEnding(Instant from, Instant until, int atMost) {
        return query("""
                WHERE g.STATE = 'ISSUED' AND g.OFFER_CODE_ID IS NOT NULL AND g.EXPIRES_AT >= ? AND g.EXPIRES_AT < ?
                ORDER BY g.EXPIRES_AT, g.GRANT_ID LIMIT ?""", Moments.column(from), Moments.column(until), atMost);
    }

    /** Cards that {@link #takeBack} would withdraw, by grant id. */
    public Map<String, String> cardsAtStake(long accountId, long pointsBefore, long pointsAfter, Instant now) {
        Map<String, String> cards = new LinkedHashMap<>();
        jdbc.query(
                """
                SELECT g.GRANT_ID, g.CARD_ID FROM LOY_GRANT g
                JOIN LOY_REWARD_VERSION v ON v.REWARD_ID = g.REWARD_ID AND v.VERSION_NO = g.REWARD_VERSION_NO
                WHERE g.ACCOUNT_ID = ? AND g.UNLOCKED_BY_ENTRY_NO IS NOT NULL AND g.TAKEN_BACK_BY_ENTRY_NO IS NULL
                AND g.CARD_ID IS NOT NULL AND g.STATE = 'ISSUED' AND (g.EXPIRES_AT IS NULL OR g.EXPIRES_AT > ?)
                AND v.THRESHOLD > ? AND v.THRESHOLD <= ? ORDER BY g.CARD_ID""",
                row -> {
                    cards.put(row.getString("GRANT_ID"), row.getString("CARD_ID"));
                },
                accountId,
                Moments.column(now),
                pointsAfter,
                pointsBefore);
        return cards;
    }

    /** A card that its customer has used is kept, whatever becomes of its points. */
    public void keep(String grantId, Instant now) {
        jdbc.update(
                "UPDATE LOY_GRANT SET STATE = 'USED', USED_AT = ? WHERE GRANT_ID = ? AND STATE = 'ISSUED'",
                Moments.column(now),
                grantId);
    }

    /** @return false if it is being used, was used, or is over already */
    public boolean revoke(Grant grant, ManualNote note, Instant now) {
        changes.touched(grant.accountId());
        return 1 == jdbc.update("""
                        UPDATE LOY_GRANT SET STATE = 'REVOKED', REVOKED_REASON = ?, REVOKED_BY = ?, REVOKED_AT = ?
                        WHERE GRANT_ID = ? AND STATE = 'ISSUED'""", note.reason(), note.actor(), Moments.column(now), grant.grantId());
    }

    private List<Grant> query(String condition, Object... arguments) {
        return jdbc.query(GRANTS + condition, (row, n) -> read(row), arguments);
    }

    private Optional<Grant> single(String condition, Object... arguments) {
        return Optional.ofNullable(DataAccessUtils.singleResult(query(condition, arguments)));
    }

    private static Grant read(ResultSet row) throws SQLException {
        return new Grant(
                row.getString("GRANT_ID"),
                row.getLong("ACCOUNT_ID"),
                RewardVersionRows.read(row),
                GrantState.valueOf(row.getString("STATE")),
                readPrize(row),
                Moments.moment(row, "GRANTED_AT"),
                Moments.optionalMoment(row, "EXPIRES_AT"),
                readNumber(row, "ORDER_ID"),
                readNote(row, "REASON", "ACTOR"),
                readNumber(row, "TAKEN_BACK_BY_ENTRY_NO"),
                readNote(row, "REVOKED_REASON", "REVOKED_BY"));
    }

    private static Prize readPrize(ResultSet row) throws SQLException {
        String cardId = row.getString("CARD_ID");
        return readNumber(row, "OFFER_CODE_ID")
                .<Prize>map(Prize.Code::new)
                .orElseGet(() -> cardId == null ? new Prize.Task() : new Prize.Card(cardId));
    }

    private static Optional<Long> readNumber(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }

    private static Optional<ManualNote> readNote(ResultSet row, String reason, String by) throws SQLException {
        String actor = row.getString(by);
        return actor == null ? Optional.empty() : Optional.of(new ManualNote(row.getString(reason), actor));
    }
}
