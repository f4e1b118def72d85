package io.fedelta.loyalty.host.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.testing.TestDatabase;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

class SettingsRowIntegrationTests {

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void settings_that_hibernate_has_dropped_with_their_table_come_back_as_they_were_shipped(TestDatabase database) {
        JdbcTemplate jdbc = new JdbcTemplate(database.fresh());
        Map<String, Object> shipped = jdbc.queryForMap("SELECT * FROM LOY_SETTINGS");
        jdbc.update("DELETE FROM LOY_SETTINGS");

        new SettingsRow(jdbc).afterPropertiesSet();

        assertThat(jdbc.queryForMap("SELECT * FROM LOY_SETTINGS")).isEqualTo(shipped);
    }

    /** As Hibernate makes the table, of which only columns and NOT NULL are known to it. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_table_without_defaults_gets_the_same_settings(TestDatabase database) {
        JdbcTemplate jdbc = new JdbcTemplate(database.fresh());
        Map<String, Object> shipped = jdbc.queryForMap("SELECT * FROM LOY_SETTINGS");
        jdbc.update("DELETE FROM LOY_SETTINGS");
        shipped.keySet()
                .forEach(column -> jdbc.execute("ALTER TABLE LOY_SETTINGS ALTER COLUMN " + column + " DROP DEFAULT"));

        new SettingsRow(jdbc).afterPropertiesSet();

        assertThat(jdbc.queryForMap("SELECT * FROM LOY_SETTINGS")).isEqualTo(shipped);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void the_merchant_s_settings_are_left_alone(TestDatabase database) {
        JdbcTemplate jdbc = new JdbcTemplate(database.fresh());
        jdbc.update("UPDATE LOY_SETTINGS SET RATIO = 2, ENABLED = TRUE");

        new SettingsRow(jdbc).afterPropertiesSet();

        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM LOY_SETTINGS WHERE RATIO = 2 AND ENABLED", Long.class))
                .isOne();
    }
}
