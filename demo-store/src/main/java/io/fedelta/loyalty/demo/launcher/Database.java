package io.fedelta.loyalty.demo.launcher;

import java.util.Arrays;
import java.util.Optional;

/** Where the tables are, and how the host is told to speak to them. */
record Database(Product product, String url, String user, String password) {

    /** The databases the demo knows the host's schema for. */
    enum Product {
        HSQLDB("hsqldb", "org.hibernate.dialect.HSQLDialect"),
        POSTGRESQL("postgresql", "org.hibernate.dialect.PostgreSQL82Dialect"),
        MARIADB("mariadb", "org.hibernate.dialect.MySQL5InnoDBDialect");

        private final String schemaName;
        private final String dialect;

        Product(String schemaName, String dialect) {
            this.schemaName = schemaName;
            this.dialect = dialect;
        }

        String schemaName() {
            return schemaName;
        }

        String dialect() {
            return dialect;
        }

        /** Which of them speaks at an address of JDBC; none if the demo does not know it. */
        static Optional<Product> at(String url) {
            return Arrays.stream(values())
                    .filter(product -> product != HSQLDB && url.startsWith("jdbc:" + product.schemaName + ":"))
                    .findFirst();
        }
    }

    static Database of(Options options, Home home) {
        return options.database()
                .map(login -> new Database(
                        Product.at(login.url()).orElseThrow(), login.url(), login.user(), login.password()))
                .orElseGet(() -> builtIn(home));
    }

    static Database of(PostgresServer server) {
        return new Database(Product.POSTGRESQL, server.url(), PostgresServer.USER, "");
    }

    /** Every commit reaches the disk, as on a real database server; the lock is the home folder's, not HSQLDB's. */
    private static Database builtIn(Home home) {
        String url = "jdbc:hsqldb:file:" + home.database().resolve("store")
                + ";hsqldb.tx=mvcc;hsqldb.write_delay=false;hsqldb.lock_file=false";
        return new Database(Product.HSQLDB, url, "SA", "");
    }

    boolean isBuiltIn() {
        return product == Product.HSQLDB;
    }
}
