package io.fedelta.loyalty.transaction;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Tells a lost race, which another try may win, from every other trouble. Databases name it differently: by SQL state
 * where there is one, by vendor code where MariaDB reports a general state.
 */
final class Conflicts {

    /** Serialisation failure, PostgreSQL's deadlock, lost race for a unique key. */
    private static final Set<String> STATES = Set.of("40001", "40P01", "23505");

    /** MariaDB: row changed since the snapshot, duplicate key, lock wait timeout, deadlock. */
    private static final Set<Integer> MARIADB_CODES = Set.of(1020, 1062, 1205, 1213);

    private static final Set<String> MARIADB_STATES = Set.of("HY000", "23000", "40001");

    private Conflicts() {}

    static boolean isConflict(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof ConcurrencyFailureException || isSqlConflict(cause));
    }

    private static boolean isSqlConflict(Throwable cause) {
        return cause instanceof SQLException first
                && Stream.iterate(first, sql -> sql != null, SQLException::getNextException)
                        .anyMatch(Conflicts::names);
    }

    /** A driver or pool may give no state at all. */
    private static boolean names(SQLException sql) {
        String state = Objects.requireNonNullElse(sql.getSQLState(), "");
        return STATES.contains(state) || (MARIADB_STATES.contains(state) && MARIADB_CODES.contains(sql.getErrorCode()));
    }
}
