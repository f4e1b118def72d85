package io.fedelta.loyalty.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;

class ConflictsTests {

    @ParameterizedTest
    @CsvSource({
        "40001, 0", // PostgreSQL: serialisation failure
        "40P01, 0", // PostgreSQL: deadlock
        "23505, 0", // PostgreSQL: unique key
        "40001, -4861", // HSQLDB: serialisation failure
        "23505, -104", // HSQLDB: unique key
        "40001, 1213", // MariaDB: deadlock
        "HY000, 1205", // MariaDB: lock wait timeout
        "HY000, 1020", // MariaDB: row changed since the snapshot
        "23000, 1062" // MariaDB: unique key
    })
    void a_lost_race_is_a_conflict(String state, int code) {
        assertThat(Conflicts.isConflict(new RuntimeException(new SQLException("lost", state, code))))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "23502, 0", // PostgreSQL: null
        "42P01, 0", // PostgreSQL: no such table
        "08006, 0", // connection gone
        "23000, 1048", // MariaDB: null
        "HY000, 1366" // MariaDB: wrong value
    })
    void any_other_trouble_is_none(String state, int code) {
        assertThat(Conflicts.isConflict(new RuntimeException(new SQLException("broken", state, code))))
                .isFalse();
    }

    @Test
    void a_conflict_is_found_behind_a_batch() {
        BatchUpdateException batch = new BatchUpdateException("batch", "HY000", new int[0]);
        batch.setNextException(new SQLException("lost", "23505"));

        assertThat(Conflicts.isConflict(new DataIntegrityViolationException("batch", batch)))
                .isTrue();
    }

    @Test
    void a_stale_row_is_a_conflict() {
        assertThat(Conflicts.isConflict(new OptimisticLockingFailureException("moved on")))
                .isTrue();
    }
}
