package io.fedelta.loyalty.host.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import org.quartz.impl.jdbcjobstore.HSQLDBDelegate;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.impl.jdbcjobstore.StdJDBCDelegate;
import org.quartz.impl.jdbcjobstore.UpdateLockRowSemaphore;
import org.quartz.utils.DBConnectionManager;
import org.springframework.beans.factory.FactoryBean;

/**
 * A clustered store in our own tables. Nodes meet at rows that they lock by an update, which every database takes for a
 * lock; the store commits by itself, apart from the host's transactions.
 */
public class QuartzSettings implements FactoryBean<Properties> {

    static final String TABLES = "LOY_QRTZ_";

    private static final String STORE = "org.quartz.jobStore.";

    private final DataSource dataSource;

    /** Known to the whole JVM, where another application may use the same libraries. */
    private final String connections = "loyalty-" + UUID.randomUUID();

    public QuartzSettings(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Properties getObject() {
        DBConnectionManager.getInstance().addConnectionProvider(connections, new StoreConnections(dataSource));
        Properties settings = new Properties();
        settings.setProperty("org.quartz.scheduler.instanceId", "AUTO");
        settings.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
        settings.setProperty("org.quartz.scheduler.interruptJobsOnShutdownWithWait", "true");
        settings.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        settings.setProperty("org.quartz.scheduler.idleWaitTime", "10000");
        settings.setProperty("org.quartz.threadPool.threadCount", "2");
        settings.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
        settings.setProperty(STORE + "class", JobStoreTX.class.getName());
        settings.setProperty(STORE + "dataSource", connections);
        settings.setProperty(STORE + "driverDelegateClass", delegate().getName());
        settings.setProperty(STORE + "lockHandler.class", UpdateLockRowSemaphore.class.getName());
        settings.setProperty(STORE + "tablePrefix", TABLES);
        settings.setProperty(STORE + "isClustered", "true");
        settings.setProperty(STORE + "clusterCheckinInterval", "15000");
        settings.setProperty(STORE + "useProperties", "true");
        settings.setProperty(STORE + "makeThreadsDaemons", "true");
        return settings;
    }

    private Class<?> delegate() {
        return switch (productName()) {
            case "PostgreSQL" -> PostgreSQLDelegate.class;
            case "HSQL Database Engine" -> HSQLDBDelegate.class;
            default -> StdJDBCDelegate.class;
        };
    }

    private String productName() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName();
        } catch (SQLException e) {
            throw new IllegalStateException("The store's database cannot be reached", e);
        }
    }

    @Override
    public Class<?> getObjectType() {
        return Properties.class;
    }

    @Override
    public boolean isSingleton() {
        return true;
    }
}
