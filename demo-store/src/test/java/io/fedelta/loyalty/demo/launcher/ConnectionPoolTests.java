package io.fedelta.loyalty.demo.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionPoolTests {
    @TempDir
    private Path folder;

    @Test
    void damaged_data_is_refused_in_one_line_that_says_what_to_do() throws IOException {
        Options options = Options.parse("--data=" + folder);
        try (Home home = Home.open(options)) {
            Files.createDirectories(home.database());
            Files.writeString(home.database().resolve("store.properties"), "modified=no\nversion=2.7.4\n");
            Files.writeString(home.database().resolve("store.script"), "THIS IS NOT A DATABASE\n");

            assertThatThrownBy(() -> ConnectionPool.open(Database.of(options, home), home))
                    .isInstanceOf(Refusal.class)
                    .hasMessageStartingWith("The data in " + folder + " cannot be read")
                    .hasMessageEndingWith("or delete it to start afresh.")
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
        }
    }

    @Test
    void a_database_server_that_is_not_there_is_refused_with_the_options_to_check() {
        Options options = Options.parse("--jdbc-url=jdbc:postgresql://127.0.0.1:1/none", "--data=" + folder);
        try (Home home = Home.open(options)) {
            assertThatThrownBy(() -> ConnectionPool.open(Database.of(options, home), home))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("Check --jdbc-url, --jdbc-user and --jdbc-password.");
        }
    }
}
