package io.fedelta.loyalty.demo.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTests {
    @TempDir
    private Path folder;

    @Test
    void what_was_written_is_there_at_the_next_start() throws IOException, SQLException {
        try (PostgresServer server = PostgresServer.start(folder)) {
            execute(server, "CREATE TABLE KEPT (ID INT)");
        }
        assertThat(process()).isEmpty();

        try (PostgresServer server = PostgresServer.start(folder)) {
            assertThat(rows(server)).isZero();
        }
    }

    @Test
    void a_server_whose_store_was_killed_is_stopped_and_its_data_are_taken_over() throws IOException, SQLException {
        PostgresServer abandoned = PostgresServer.start(folder);
        execute(abandoned, "CREATE TABLE KEPT (ID INT)");
        long process = Long.parseLong(process().get(0));

        try (PostgresServer server = PostgresServer.start(folder)) {
            assertThat(ProcessHandle.of(process).filter(ProcessHandle::isAlive)).isEmpty();
            assertThat(rows(server)).isZero();
        }
    }

    @Test
    void a_note_of_a_process_that_is_somebody_else_by_now_harms_nobody() throws IOException, SQLException {
        try (PostgresServer server = PostgresServer.start(folder)) {
            execute(server, "CREATE TABLE KEPT (ID INT)");
        }
        long bystander = ProcessHandle.current().pid();
        Files.write(
                note(),
                List.of(String.valueOf(bystander), folder.resolve("data").toString(), "1", "5432"));

        try (PostgresServer server = PostgresServer.start(folder)) {
            assertThat(rows(server)).isZero();
        }
    }

    @Test
    void damaged_data_are_refused_with_the_reason() throws IOException {
        PostgresServer.start(folder).close();
        Files.writeString(folder.resolve("data/PG_VERSION"), "9.1\n");

        assertThatThrownBy(() -> PostgresServer.start(folder))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("FATAL:  database files are incompatible with server");
    }

    private Path note() {
        return folder.resolve("data/postmaster.pid");
    }

    private List<String> process() throws IOException {
        return Files.exists(note()) ? Files.readAllLines(note()) : List.of();
    }

    private static void execute(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url(), PostgresServer.USER, "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int rows(PostgresServer server) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url(), PostgresServer.USER, "");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT COUNT(*) FROM KEPT")) {
            result.next();
            return result.getInt(1);
        }
    }
}
