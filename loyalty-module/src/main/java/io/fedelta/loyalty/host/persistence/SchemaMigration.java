package io.fedelta.loyalty.host.persistence;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.orm.jpa.persistenceunit.MutablePersistenceUnitInfo;
import org.springframework.orm.jpa.persistenceunit.PersistenceUnitPostProcessor;

/**
 * Brings our tables up to date before Hibernate looks at the database, so that {@code hbm2ddl.auto=validate} finds
 * them. The host offers a unit once for each persistence.xml that names it, and only some of these know its data
 * source: each data source is migrated once. Several nodes may start together; Flyway lets one work and the others
 * wait.
 */
public class SchemaMigration implements PersistenceUnitPostProcessor {

    public static final String HISTORY_TABLE = "LOY_SCHEMA_HISTORY";
    public static final String LOCATION = "classpath:io/fedelta/loyalty/migration";

    private static final String HOST_UNIT = "blPU";

    /**
     * Nodes wait for each other in the database, but HSQLDB gives up its locks with every table that is created. There
     * the nodes are the web applications of one JVM; an interned text is the same object for all of their class
     * loaders.
     */
    private static final Object ONE_AT_A_TIME_IN_THIS_JVM = (SchemaMigration.class.getName() + ".lock").intern();

    private final boolean enabled;
    private final Set<DataSource> migrated = Collections.newSetFromMap(new IdentityHashMap<>());

    /** @param enabled false in shops whose database administrators run the scripts themselves */
    public SchemaMigration(boolean enabled) {
        this.enabled = enabled;
    }

    @Override
    public void postProcessPersistenceUnitInfo(MutablePersistenceUnitInfo unit) {
        DataSource dataSource = dataSourceOf(unit);
        if (enabled
                && HOST_UNIT.equals(unit.getPersistenceUnitName())
                && dataSource != null
                && migrated.add(dataSource)) {
            migrate(dataSource);
        }
    }

    /** Brings the tables in this database up to date. Changes nothing if they are. */
    public static void migrate(DataSource dataSource) {
        synchronized (ONE_AT_A_TIME_IN_THIS_JVM) {
            flyway(dataSource).migrate();
        }
    }

    private static Flyway flyway(DataSource dataSource) {
        return Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(dataSource)
                .locations(LOCATION)
                .table(HISTORY_TABLE)
                // The host's tables are already there: our history starts at nothing, beside them.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .placeholders(SqlDialect.of(dataSource).placeholders())
                .load();
    }

    private static DataSource dataSourceOf(MutablePersistenceUnitInfo unit) {
        return unit.getJtaDataSource() != null ? unit.getJtaDataSource() : unit.getNonJtaDataSource();
    }
}
