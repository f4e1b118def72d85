package io.fedelta.loyalty.ledger.dao;

import io.fedelta.loyalty.change.MemberChanges;
import io.fedelta.loyalty.ledger.Account;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.transaction.Moments;
import io.fedelta.loyalty.transaction.RowWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Balances move with their entry only, while the account's row is locked. */
public class AccountRows {

    static final String COLUMNS =
            "A.ACCOUNT_ID, A.LIFETIME_POINTS, A.SPENDABLE_POINTS, A.LAST_ENTRY_NO, A.SHORTFALL, A.HELD_POINTS";

    private final JdbcTemplate jdbc;
    private final RowWriter writer;
    private final MemberChanges changes;

    public AccountRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.writer = new RowWriter(jdbc);
        this.changes = new MemberChanges(jdbc);
    }

    /** Locks by an update, which every database understands as a lock on that row, and opens the account if need be. */
    public void lock(long accountId, Instant now) {
        int known = jdbc.update("UPDATE LOY_ACCOUNT SET LAST_ENTRY_NO = LAST_ENTRY_NO WHERE ACCOUNT_ID = ?", accountId);
        if (known == 0) {
            open(List.of(accountId), now);
        }
    }

    /** Accounts that do not exist. */
    public void open(Collection<Long> accountIds, Instant now) {
        Object moment = Moments.column(now);
        writer.write(
                """
                INSERT INTO LOY_ACCOUNT (ACCOUNT_ID, LIFETIME_POINTS, SPENDABLE_POINTS, LAST_ENTRY_NO, OPENED_AT, CHANGED_AT)
                VALUES (?, 0, 0, 0, ?, ?)""",
                accountIds.stream()
                        .map(accountId -> new Object[] {accountId, moment, moment})
                        .toList());
        changes.touched(accountIds);
    }

    public Optional<Account> find(long accountId) {
        return find(List.of(accountId)).stream().findFirst();
    }

    /** Those that exist. */
    public List<Account> find(Collection<Long> accountIds) {
        String marks = String.join(", ", Collections.nCopies(accountIds.size(), "?"));
        return jdbc.query(
                "SELECT " + COLUMNS + " FROM LOY_ACCOUNT A WHERE A.ACCOUNT_ID IN (" + marks + ")",
                (row, i) -> account(row),
                accountIds.toArray());
    }

    /**
     * Balances that move from what they were to what they are; the second differs from the first by new entries.
     *
     * @param activity whether the customer did something for it
     */
    public record Move(Account before, Account after, boolean activity) {}

    /**
     * Moves balances to where new entries leave them, one account after the other, and so locks each.
     *
     * @throws OptimisticLockingFailureException if one of them is not any more as it was read
     */
    public void move(List<Move> moves, Instant now) {
        int[] moved =
                writer.write("""
                UPDATE LOY_ACCOUNT SET LIFETIME_POINTS = ?, SPENDABLE_POINTS = ?, LAST_ENTRY_NO = ?,
                    CHANGED_AT = CASE WHEN ? = 1 THEN ? ELSE CHANGED_AT END
                WHERE ACCOUNT_ID = ? AND LAST_ENTRY_NO = ?""", moves.stream().map(move -> columns(move, now)).toList());
        for (int i = 0; i < moved.length; i++) {
            if (moved[i] != 1) {
                throw new OptimisticLockingFailureException(
                        "Account " + moves.get(i).before().accountId() + " has moved on");
            }
        }
        changes.touched(moves.stream().map(move -> move.before().accountId()).toList());
    }

    private static Object[] columns(Move move, Instant now) {
        return new Object[] {
            move.after().lifetime().value(),
            move.after().spendable().value(),
            move.after().lastEntryNo(),
            move.activity() ? 1 : 0,
            Moments.column(now),
            move.before().accountId(),
            move.before().lastEntryNo()
        };
    }

    /** While the account is locked, with the entry that keeps or pays it. */
    public void owe(long accountId, Points shortfall) {
        jdbc.update("UPDATE LOY_ACCOUNT SET SHORTFALL = ? WHERE ACCOUNT_ID = ?", shortfall.value(), accountId);
    }

    /**
     * Keeps points for a checkout; locks the row.
     *
     * @return false if not so many are free
     */
    public boolean hold(long accountId, Points points) {
        return jdbc.update("""
                        UPDATE LOY_ACCOUNT SET HELD_POINTS = HELD_POINTS + ?
                        WHERE ACCOUNT_ID = ? AND SPENDABLE_POINTS - HELD_POINTS >= ?""", points.value(), accountId, points.value()) == 1;
    }

    /**
     * Points that a checkout held are free again, or about to be spent.
     *
     * @throws OptimisticLockingFailureException if not so many are held
     */
    public void letGo(long accountId, Points points) {
        int changed = jdbc.update(
                "UPDATE LOY_ACCOUNT SET HELD_POINTS = HELD_POINTS - ? WHERE ACCOUNT_ID = ? AND HELD_POINTS >= ?",
                points.value(),
                accountId,
                points.value());
        if (changed != 1) {
            throw new OptimisticLockingFailureException("Account " + accountId + " does not hold " + points);
        }
    }

    /** While the account is locked: its figures become what its entries and holds add up to. */
    public void addUp(long accountId) {
        jdbc.update("""
                UPDATE LOY_ACCOUNT SET
                    LIFETIME_POINTS = (SELECT COALESCE(SUM(POINTS), 0) FROM LOY_ENTRY WHERE ACCOUNT_ID = ?),
                    SPENDABLE_POINTS = (SELECT COALESCE(SUM(SPENDABLE_POINTS), 0) FROM LOY_ENTRY WHERE ACCOUNT_ID = ?),
                    LAST_ENTRY_NO = (SELECT COALESCE(MAX(ENTRY_NO), 0) FROM LOY_ENTRY WHERE ACCOUNT_ID = ?),
                    SHORTFALL = (SELECT COALESCE(SUM(POINTS), 0) FROM LOY_ENTRY
                        WHERE ACCOUNT_ID = ? AND KIND IN ('SHORTFALL_KEPT', 'SHORTFALL_PAID')),
                    HELD_POINTS = (SELECT COALESCE(SUM(POINTS), 0) FROM LOY_HOLD
                        WHERE TENDER = 'POINTS' AND STATE = 'HELD' AND SOURCE_ID = ?)
                WHERE ACCOUNT_ID = ?""", accountId, accountId, accountId, accountId, Long.toString(accountId), accountId);
    }

    static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getLong("ACCOUNT_ID"),
                Points.of(row.getLong("LIFETIME_POINTS")),
                Points.of(row.getLong("SPENDABLE_POINTS")),
                row.getLong("LAST_ENTRY_NO"),
                Points.of(row.getLong("SHORTFALL")),
                Points.of(row.getLong("HELD_POINTS")));
    }
}
