package io.fedelta.loyalty.welcome.dao;

import org.springframework.jdbc.core.JdbcTemplate;

/** One row for each customer who registered; the primary key is what makes a welcome single. */
public class WelcomeRows {

    private final JdbcTemplate jdbc;

    public WelcomeRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public boolean isDecided(long accountId) {
        return jdbc.queryForObject("SELECT COUNT(*) FROM LOY_WELCOME WHERE ACCOUNT_ID = ?", Long.class, accountId) > 0;
    }

    public void insert(long accountId, boolean given) {
        jdbc.update("INSERT INTO LOY_WELCOME (ACCOUNT_ID, GIVEN) VALUES (?, ?)", accountId, given);
    }
}
