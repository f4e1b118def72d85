package io.fedelta.loyalty.demo.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Creates the host's tables and the store's first rows, once: afterwards the web applications only check the tables.
 * The table DEMO_STORE is written last and says that all of it is there.
 */
final class StoreDatabase {
    private static final List<String> DATA = List.of(
            "config/bc/sql/load_admin_permissions.sql",
            "config/bc/sql/load_admin_roles.sql",
            "config/bc/sql/load_admin_menu.sql",
            "sql/load_i18n_data.sql",
            "sql/load_store_data.sql",
            "sql/load_catalog_data.sql");

    /** What was found in the database. */
    private enum Content {
        NOTHING,
        HALF_A_STORE,
        A_STORE
    }

    private final Database database;
    private final Installation installation;
    private final Path site;

    StoreDatabase(Database database, Installation installation, Path site) {
        this.database = database;
        this.installation = installation;
        this.site = site;
    }

    /** Returns whether the store had to be created. */
    boolean createIfMissing(ConnectionPool pool) {
        try (Connection connection = pool.dataSource().getConnection()) {
            return switch (content(connection)) {
                case A_STORE -> false;
                case HALF_A_STORE -> startOver(connection);
                case NOTHING -> create(connection);
            };
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The store's tables could not be created", e);
        }
    }

    private static Content content(Connection connection) throws SQLException {
        if (hasTable(connection, "DEMO_STORE")) {
            return Content.A_STORE;
        }
        return hasTable(connection, "BLC_CUSTOMER") ? Content.HALF_A_STORE : Content.NOTHING;
    }

    private static boolean hasTable(Connection connection, String name) throws SQLException {
        String sql = "SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES WHERE UPPER(TABLE_NAME) = '" + name + "'";
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.next() && result.getInt(1) > 0;
        }
    }

    /** The built-in database commits each CREATE TABLE, so a start that was cut off leaves half a store behind. */
    private boolean startOver(Connection connection) throws SQLException, IOException {
        if (!database.isBuiltIn()) {
            throw new Refusal("The database " + database.url()
                    + " already holds a Broadleaf store that is not this demo's. Use an empty database.");
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA PUBLIC CASCADE");
        }
        return create(connection);
    }

    private boolean create(Connection connection) throws SQLException, IOException {
        withoutDiskWaits(connection, true);
        connection.setAutoCommit(false);
        for (SqlScript script : scripts()) {
            script.run(connection);
        }
        SqlScript.parse("DEMO_STORE", "CREATE TABLE DEMO_STORE (CREATED_AT TIMESTAMP)")
                .run(connection);
        connection.commit();
        connection.setAutoCommit(true);
        withoutDiskWaits(connection, false);
        return true;
    }

    private void withoutDiskWaits(Connection connection, boolean on) throws SQLException {
        if (database.isBuiltIn()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET FILES WRITE DELAY " + (on ? "TRUE" : "FALSE"));
            }
        }
    }

    private List<SqlScript> scripts() throws IOException {
        List<SqlScript> scripts = new ArrayList<>();
        Path schema = installation.schema(database.product().schemaName());
        scripts.add(SqlScript.parse(schema.getFileName().toString(), Files.readString(schema)));
        try (URLClassLoader resources = new URLClassLoader(classPath(), null)) {
            for (String name : DATA) {
                scripts.add(read(resources, name));
            }
        }
        return scripts;
    }

    private URL[] classPath() throws IOException {
        List<URL> urls = new ArrayList<>();
        urls.add(site.resolve("WEB-INF/classes").toUri().toURL());
        try (Stream<Path> jars = Files.list(site.resolve("WEB-INF/lib"))) {
            for (Path jar : jars.filter(file -> file.getFileName().toString().startsWith("broadleaf-framework-"))
                    .toList()) {
                urls.add(jar.toUri().toURL());
            }
        }
        return urls.toArray(URL[]::new);
    }

    private static SqlScript read(ClassLoader resources, String name) throws IOException {
        try (InputStream script = resources.getResourceAsStream(name)) {
            if (script == null) {
                throw new Refusal("The storefront lacks " + name + ". Build it again, or export it again.");
            }
            return SqlScript.parse(name, new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
