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
        return isOn("BANNER");
    }

    /** Whether customers can see their own place among the members. */
    public boolean ownRank() {
        return isOn("OWN_RANK");
    }

    private boolean isOn(String column) {
        return jdbc.queryForList("SELECT " + column + " FROM LOY_SETTINGS", Boolean.class)
                .contains(true);
    }
}
