package io.fedelta.loyalty.testing;

import io.fedelta.loyalty.host.persistence.SchemaMigration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hsqldb.jdbc.JDBCDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Our tables as the migrations leave them, migrated once for the JVM and written down: a copy takes a tenth of the
 * time.
 */
final class HsqldbTemplate {

    private static final List<String> STATEMENTS = statements();

    private HsqldbTemplate() {}

    static DataSource inMemory(String name) {
        LostWakeUps.watch();
        JDBCDataSource dataSource = new JDBCDataSource();
        dataSource.setUrl("jdbc:hsqldb:mem:" + name + ";hsqldb.tx=mvcc" + LostWakeUps.REMEDY);
        dataSource.setUser("SA");
        return dataSource;
    }

    static void copyTo(DataSource empty) {
        try (Connection connection = empty.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : STATEMENTS) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The migrated database could not be copied", e);
        }
    }

    private static List<String> statements() {
        DataSource template = inMemory("loyalty-template");
        SchemaMigration.migrate(template);
        try {
            Path script = Files.createTempFile("loyalty-template", ".script");
            Files.delete(script);
            new JdbcTemplate(template).execute("SCRIPT '" + script + "'");
            List<String> statements = Files.readAllLines(script);
            Files.delete(script);
            new JdbcTemplate(template).execute("SHUTDOWN IMMEDIATELY");
            return statements.stream().filter(HsqldbTemplate::isOurs).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every database brings its own settings, users and catalogue of large objects. */
    private static boolean isOurs(String statement) {
        return Stream.of("CREATE USER ", "CREATE SCHEMA PUBLIC ", "INSERT INTO BLOCKS ")
                        .noneMatch(statement::startsWith)
                && !statement.contains("SYSTEM_LOBS");
    }
}
