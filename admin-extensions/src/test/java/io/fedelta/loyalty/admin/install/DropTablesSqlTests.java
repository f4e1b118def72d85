package io.fedelta.loyalty.admin.install;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.host.persistence.SchemaMigration;
import io.fedelta.loyalty.testing.TestDatabase;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class DropTablesSqlTests {

    @ParameterizedTest
    @EnumSource
    void dropping_leaves_no_table_and_a_later_installation_starts_afresh(TestDatabase kind) {
        DataSource database = kind.fresh();
        JdbcTemplate jdbc = new JdbcTemplate(database);
        jdbc.execute("CREATE TABLE SEQUENCE_GENERATOR (ID_NAME VARCHAR(255) PRIMARY KEY, ID_VAL BIGINT)");
        jdbc.update("INSERT INTO SEQUENCE_GENERATOR VALUES ('LoyaltyRewardImpl', 51)");
        jdbc.update("INSERT INTO SEQUENCE_GENERATOR VALUES ('OfferImpl', 51)");

        ResourceDatabasePopulator script = new ResourceDatabasePopulator();
        script.addScript(new ClassPathResource("io/fedelta/loyalty/install/drop-tables.sql"));
        DatabasePopulatorUtils.execute(script, database);

        assertThat(
                        jdbc.queryForList(
                                "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE UPPER(TABLE_NAME) LIKE 'LOY!_%' ESCAPE '!'"))
                .isEmpty();
        assertThat(jdbc.queryForList("SELECT ID_NAME FROM SEQUENCE_GENERATOR", String.class))
                .containsExactly("OfferImpl");

        SchemaMigration.migrate(database);
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM LOY_SETTINGS", Integer.class))
                .isEqualTo(1);
    }
}
