package io.fedelta.loyalty.guest.dao;

import io.fedelta.loyalty.guest.Fingerprint;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;

/** The address that each customer has confirmed last. */
public class ConfirmedAddressRows {

    private final JdbcTemplate jdbc;

    public ConfirmedAddressRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public boolean isConfirmed(long accountId, Fingerprint address) {
        return jdbc.queryForObject(
                        "SELECT COUNT(*) FROM LOY_CONFIRMED_ADDRESS WHERE ACCOUNT_ID = ? AND ADDRESS_HASH = ?",
                        Long.class,
                        accountId,
                        address.text())
                > 0;
    }

    public void put(long accountId, Fingerprint address, Instant at) {
        int updated = jdbc.update(
                "UPDATE LOY_CONFIRMED_ADDRESS SET ADDRESS_HASH = ?, CONFIRMED_AT = ? WHERE ACCOUNT_ID = ?",
                address.text(),
                Moments.column(at),
                accountId);
        if (updated == 0) {
            jdbc.update(
                    "INSERT INTO LOY_CONFIRMED_ADDRESS (ADDRESS_HASH, CONFIRMED_AT, ACCOUNT_ID) VALUES (?, ?, ?)",
                    address.text(),
                    Moments.column(at),
                    accountId);
        }
    }
}
