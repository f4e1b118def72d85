package io.fedelta.loyalty.demo.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTests {
    @TempDir
    private Path folder;

    @Test
    void a_folder_that_was_asked_for_keeps_its_database_and_loses_what_the_run_made() throws IOException {
        try (Home home = Home.open(keeping("data"))) {
            Files.createDirectories(home.database());
            Files.createDirectories(home.applications());
        }

        assertThat(folder.resolve("data/database")).exists();
        assertThat(folder.resolve("data/work")).doesNotExist();
    }

    @Test
    void a_temporary_folder_is_gone_afterwards() {
        Home home = Home.open(Options.parse());
        assertThat(home.root()).exists();

        home.close();

        assertThat(home.root()).doesNotExist();
    }

    @Test
    void a_second_store_on_the_same_folder_is_refused() {
        try (Home ignored = Home.open(keeping("data"))) {
            assertThatThrownBy(() -> Home.open(keeping("data")))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("Another store is running on " + folder.resolve("data"));
        }
    }

    @Test
    void a_folder_that_cannot_be_made_is_refused_with_advice() throws IOException {
        Files.writeString(folder.resolve("a-file"), "");

        assertThatThrownBy(() -> Home.open(keeping("a-file")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Choose a writable folder with --data=DIR.");
    }

    private Options keeping(String name) {
        return Options.parse("--data=" + folder.resolve(name));
    }
}
