package io.fedelta.loyalty.programme.dao;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the merchant shows on the store's pages. Earns nobody anything, so it stands in the settings alone and not in
 * the versions of the rules.
 */
public class StorefrontSwitches {

    private final JdbcTemplate jdbc;

    public StorefrontSwitches(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether pages show the banner. */
    public boolean banner() {
        return jdbc.queryForList("SELECT BANNER FROM LOY_SETTINGS", Boolean.class)
                .contains(true);
    }
}
