package io.fedelta.loyalty.purse.dao;

import io.fedelta.loyalty.purse.MinorUnit;
import io.fedelta.loyalty.purse.Purse;
import io.fedelta.loyalty.purse.PurseKind;
import io.fedelta.loyalty.transaction.Moments;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Each move is one update of the purse's row, which locks it; a condition says when it is not possible. */
public class PurseRows {

    private static final String SELECT =
            "SELECT PURSE_ID, KIND, CURRENCY_CODE, BALANCE, HELD, LAST_ENTRY_NO FROM LOY_PURSE WHERE PURSE_ID ";

    private final JdbcTemplate jdbc;

    public PurseRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void open(String purseId, PurseKind kind, String currency, Instant now) {
        Object moment = Moments.column(now);
        jdbc.update("""
                INSERT INTO LOY_PURSE (PURSE_ID, KIND, CURRENCY_CODE, BALANCE, HELD, LAST_ENTRY_NO, OPENED_AT, CHANGED_AT)
                VALUES (?, ?, ?, 0, 0, 0, ?, ?)""", purseId, kind.name(), currency, moment, moment);
    }

    /** Locks by an update, which every database understands as a lock on that row. */
    public boolean lock(String purseId) {
        return 1 == jdbc.update("UPDATE LOY_PURSE SET LAST_ENTRY_NO = LAST_ENTRY_NO WHERE PURSE_ID = ?", purseId);
    }

    public Optional<Purse> find(String purseId) {
        return findAll(List.of(purseId)).stream().findFirst();
    }

    /** Those that exist. */
    public List<Purse> findAll(Collection<String> purseIds) {
        String marks = String.join(", ", Collections.nCopies(purseIds.size(), "?"));
        return jdbc.query(SELECT + "IN (" + marks + ")", (row, i) -> purse(row), purseIds.toArray());
    }

    /** Adds to the balance, and numbers the entry that says why. */
    public void move(String purseId, BigDecimal amount, Instant now) {
        jdbc.update("""
                UPDATE LOY_PURSE SET BALANCE = BALANCE + ?, LAST_ENTRY_NO = LAST_ENTRY_NO + 1, CHANGED_AT = ?
                WHERE PURSE_ID = ?""", amount, Moments.column(now), purseId);
    }

    /** @return whether that much was free, in that currency, in a purse of that kind */
    public boolean keep(String purseId, PurseKind kind, String currency, BigDecimal amount, Instant now) {
        return 1 == jdbc.update("""
                UPDATE LOY_PURSE SET HELD = HELD + ?, CHANGED_AT = ?
                WHERE PURSE_ID = ? AND KIND = ? AND CURRENCY_CODE = ? AND BALANCE - HELD >= ?""", amount, Moments.column(now), purseId, kind.name(), currency, amount);
    }

    /** What is free leaves at once, and its entry is numbered. @return whether that much was free, as for a keeping */
    public boolean take(String purseId, PurseKind kind, String currency, BigDecimal amount, Instant now) {
        return 1 == jdbc.update("""
                UPDATE LOY_PURSE SET BALANCE = BALANCE - ?, LAST_ENTRY_NO = LAST_ENTRY_NO + 1, CHANGED_AT = ?
                WHERE PURSE_ID = ? AND KIND = ? AND CURRENCY_CODE = ? AND BALANCE - HELD >= ?""", amount, Moments.column(now), purseId, kind.name(), currency, amount);
    }

    /** @return whether that much was held */
    public boolean free(String purseId, BigDecimal amount, Instant now) {
        return 1
                == jdbc.update(
                        "UPDATE LOY_PURSE SET HELD = HELD - ?, CHANGED_AT = ? WHERE PURSE_ID = ? AND HELD >= ?",
                        amount,
                        Moments.column(now),
                        purseId,
                        amount);
    }

    /** What was held leaves, and its entry is numbered. @return whether that much was held */
    public boolean spend(String purseId, BigDecimal amount, Instant now) {
        return 1 == jdbc.update("""
                UPDATE LOY_PURSE SET BALANCE = BALANCE - ?, HELD = HELD - ?, LAST_ENTRY_NO = LAST_ENTRY_NO + 1,
                    CHANGED_AT = ?
                WHERE PURSE_ID = ? AND HELD >= ?""", amount, amount, Moments.column(now), purseId, amount);
    }

    /** While the purse is locked: its figures become what its entries and holds add up to. */
    public void addUp(String purseId) {
        jdbc.update("""
                UPDATE LOY_PURSE SET
                    BALANCE = (SELECT COALESCE(SUM(AMOUNT), 0) FROM LOY_PURSE_ENTRY WHERE PURSE_ID = ?),
                    LAST_ENTRY_NO = (SELECT COALESCE(MAX(ENTRY_NO), 0) FROM LOY_PURSE_ENTRY WHERE PURSE_ID = ?),
                    HELD = (SELECT COALESCE(SUM(AMOUNT), 0) FROM LOY_HOLD
                        WHERE TENDER <> 'POINTS' AND STATE = 'HELD' AND SOURCE_ID = ?)
                WHERE PURSE_ID = ?""", purseId, purseId, purseId, purseId);
    }

    private static Purse purse(ResultSet row) throws SQLException {
        String currency = row.getString("CURRENCY_CODE");
        return new Purse(
                row.getString("PURSE_ID"),
                PurseKind.valueOf(row.getString("KIND")),
                currency,
                MinorUnit.exact(row.getBigDecimal("BALANCE"), currency),
                MinorUnit.exact(row.getBigDecimal("HELD"), currency),
                row.getLong("LAST_ENTRY_NO"));
    }
}
