package io.fedelta.loyalty.birthday.dao;

import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The one order of each birthday that is multiplied; the primary key is what makes it single. */
public class BirthdayOrderRows {

    private final JdbcTemplate jdbc;

    public BirthdayOrderRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Long> orderOf(long accountId, int year) {
        return jdbc
                .queryForList(
                        "SELECT ORDER_ID FROM LOY_BIRTHDAY_ORDER WHERE ACCOUNT_ID = ? AND BIRTHDAY_YEAR = ?",
                        Long.class,
                        accountId,
                        year)
                .stream()
                .findFirst();
    }

    public void insert(long accountId, int year, long orderId) {
        jdbc.update(
                "INSERT INTO LOY_BIRTHDAY_ORDER (ACCOUNT_ID, BIRTHDAY_YEAR, ORDER_ID) VALUES (?, ?, ?)",
                accountId,
                year,
                orderId);
    }

    public void forget(long orderId) {
        jdbc.update("DELETE FROM LOY_BIRTHDAY_ORDER WHERE ORDER_ID = ?", orderId);
    }
}
