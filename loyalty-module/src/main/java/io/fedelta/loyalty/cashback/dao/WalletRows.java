package io.fedelta.loyalty.cashback.dao;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Which purse is whose wallet: one for each account and currency. */
public class WalletRows {

    private final JdbcTemplate jdbc;

    public WalletRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Id of the purse. */
    public Optional<String> find(long accountId, String currency) {
        return first(jdbc.queryForList(
                "SELECT PURSE_ID FROM LOY_WALLET WHERE ACCOUNT_ID = ? AND CURRENCY_CODE = ?",
                String.class,
                accountId,
                currency));
    }

    /** Ids of the account's purses by currency, ascending. */
    public Map<String, String> ofAccount(long accountId) {
        Map<String, String> purses = new LinkedHashMap<>();
        RowCallbackHandler add = row -> purses.put(row.getString("CURRENCY_CODE"), row.getString("PURSE_ID"));
        jdbc.query(
                "SELECT CURRENCY_CODE, PURSE_ID FROM LOY_WALLET WHERE ACCOUNT_ID = ? ORDER BY CURRENCY_CODE",
                add,
                accountId);
        return purses;
    }

    /** Whose wallet the purse is; empty if it is none. */
    public Optional<Long> owner(String purseId) {
        return first(jdbc.queryForList("SELECT ACCOUNT_ID FROM LOY_WALLET WHERE PURSE_ID = ?", Long.class, purseId));
    }

    public void insert(long accountId, String currency, String purseId) {
        jdbc.update(
                "INSERT INTO LOY_WALLET (ACCOUNT_ID, CURRENCY_CODE, PURSE_ID) VALUES (?, ?, ?)",
                accountId,
                currency,
                purseId);
    }

    private static <T> Optional<T> first(List<T> found) {
        return found.stream().findFirst();
    }
}
