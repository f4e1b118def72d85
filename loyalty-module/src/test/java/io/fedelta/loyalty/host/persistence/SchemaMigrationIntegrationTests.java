package io.fedelta.loyalty.host.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hsqldb.jdbc.JDBCDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.persistenceunit.MutablePersistenceUnitInfo;

class SchemaMigrationIntegrationTests {

    @Test
    void nodes_that_start_together_migrate_once() throws Exception {
        DataSource database = database("together");
        try (Connection keepsItAlive = database.getConnection()) {
            ExecutorService nodes = Executors.newFixedThreadPool(4);
            Callable<Void> start = () -> {
                SchemaMigration.migrate(database);
                return null;
            };
            for (Future<Void> node : nodes.invokeAll(List.of(start, start, start, start))) {
                node.get();
            }
            nodes.shutdown();
            assertThat(appliedVersions(database)).isEqualTo(shippedMigrations());
        }
    }

    @Test
    void a_database_that_already_holds_the_shop_s_tables_gets_ours_beside_them() throws Exception {
        DataSource database = database("nonempty");
        new JdbcTemplate(database).execute("CREATE TABLE BLC_ORDER (ORDER_ID BIGINT)");

        SchemaMigration.migrate(database);

        assertThat(new DatabaseKeys(database).missingOf(UniqueKey.EXPECTED)).isEmpty();
        assertThat(count(database, "BLC_ORDER")).isZero();
    }

    @Test
    void only_the_unit_of_the_shop_s_own_tables_is_migrated() {
        DataSource other = database("secure");

        new SchemaMigration(true).postProcessPersistenceUnitInfo(unit("blSecurePU", other));

        assertThat(tables(other)).isEmpty();
    }

    @Test
    void a_unit_offered_without_its_data_source_waits_for_the_offer_that_has_it() {
        DataSource database = database("later");
        SchemaMigration migration = new SchemaMigration(true);

        migration.postProcessPersistenceUnitInfo(unit("blPU", null));
        migration.postProcessPersistenceUnitInfo(unit("blPU", database));

        assertThat(tables(database)).contains("LOY_ENTRY", SchemaMigration.HISTORY_TABLE);
    }

    @Test
    void a_shop_that_runs_the_scripts_itself_is_left_alone() {
        DataSource database = database("byhand");

        new SchemaMigration(false).postProcessPersistenceUnitInfo(unit("blPU", database));

        assertThat(tables(database)).isEmpty();
    }

    private static DataSource database(String name) {
        JDBCDataSource dataSource = new JDBCDataSource();
        dataSource.setUrl("jdbc:hsqldb:mem:migration-" + name);
        dataSource.setUser("SA");
        return dataSource;
    }

    private static MutablePersistenceUnitInfo unit(String name, DataSource dataSource) {
        MutablePersistenceUnitInfo unit = new MutablePersistenceUnitInfo();
        unit.setPersistenceUnitName(name);
        unit.setNonJtaDataSource(dataSource);
        return unit;
    }

    private static long appliedVersions(DataSource database) {
        return new JdbcTemplate(database)
                .queryForObject("SELECT COUNT(*) FROM \"LOY_SCHEMA_HISTORY\" WHERE \"type\" = 'SQL'", Long.class);
    }

    private static long shippedMigrations() {
        try (Stream<java.nio.file.Path> scripts = java.nio.file.Files.list(java.nio.file.Path.of(SchemaMigration.class
                .getResource("/io/fedelta/loyalty/migration")
                .getPath()))) {
            return scripts.filter(script -> script.toString().endsWith(".sql")).count();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static long count(DataSource database, String table) {
        return new JdbcTemplate(database).queryForObject("SELECT COUNT(*) FROM " + table, Long.class);
    }

    private static List<String> tables(DataSource database) {
        return new JdbcTemplate(database)
                .queryForList(
                        "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'PUBLIC'", String.class);
    }
}
