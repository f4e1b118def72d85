package io.fedelta.loyalty.ledger.dao;

import io.fedelta.loyalty.ledger.Account;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.transaction.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Balances move with their entry only, while the account's row is locked. */
public class AccountRows {

    private final JdbcTemplate jdbc;

    public AccountRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks by an update, which every database understands as a lock on that row, and opens the account if need be. */
    public Account lock(long accountId, Instant now) {
        int known = jdbc.update("UPDATE LOY_ACCOUNT SET LAST_ENTRY_NO = LAST_ENTRY_NO WHERE ACCOUNT_ID = ?", accountId);
        if (known == 0) {
            open(accountId, now);
        }
        return find(accountId).orElseThrow();
    }

    private void open(long accountId, Instant now) {
        jdbc.update("""
                INSERT INTO LOY_ACCOUNT (ACCOUNT_ID, LIFETIME_POINTS, SPENDABLE_POINTS, LAST_ENTRY_NO, OPENED_AT, CHANGED_AT)
                VALUES (?, 0, 0, 0, ?, ?)""", accountId, Moments.column(now), Moments.column(now));
    }

    public Optional<Account> find(long accountId) {
        return jdbc.query("""
                        SELECT ACCOUNT_ID, LIFETIME_POINTS, SPENDABLE_POINTS, LAST_ENTRY_NO, SHORTFALL
                        FROM LOY_ACCOUNT WHERE ACCOUNT_ID = ?""", (row, i) -> account(row), accountId).stream().findFirst();
    }

    /**
     * Moves the balances to where this entry leaves them.
     *
     * @throws OptimisticLockingFailureException if an older snapshot was read than the one that was locked
     */
    public void moveTo(Entry entry) {
        int moved = jdbc.update(
                """
                UPDATE LOY_ACCOUNT SET LIFETIME_POINTS = ?, SPENDABLE_POINTS = ?, LAST_ENTRY_NO = ?, CHANGED_AT = ?
                WHERE ACCOUNT_ID = ? AND LAST_ENTRY_NO = ?""",
                entry.balance().value(),
                entry.spendableBalance().value(),
                entry.entryNo(),
                Moments.column(entry.recordedAt()),
                entry.accountId(),
                entry.entryNo() - 1);
        if (moved != 1) {
            throw new OptimisticLockingFailureException("Account " + entry.accountId() + " has moved on");
        }
    }

    /** While the account is locked, with the entry that keeps or pays it. */
    public void owe(long accountId, Points shortfall) {
        jdbc.update("UPDATE LOY_ACCOUNT SET SHORTFALL = ? WHERE ACCOUNT_ID = ?", shortfall.value(), accountId);
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getLong("ACCOUNT_ID"),
                Points.of(row.getLong("LIFETIME_POINTS")),
                Points.of(row.getLong("SPENDABLE_POINTS")),
                row.getLong("LAST_ENTRY_NO"),
                Points.of(row.getLong("SHORTFALL")));
    }
}
