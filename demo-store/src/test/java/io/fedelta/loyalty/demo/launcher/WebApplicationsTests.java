package io.fedelta.loyalty.demo.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebApplicationsTests {
    private static final String LINE = "before\n<!-- loyalty:begin -->\nloyalty\n<!-- loyalty:end -->\nafter\n";

    @TempDir
    private Path folder;

    private Installation installation;

    @BeforeEach
    void install() throws IOException {
        installation = new Installation(folder.resolve("installation"));
        write("store/site/WEB-INF/web.xml", LINE);
        write("store/admin/WEB-INF/web.xml", LINE);
        write("store/shared/sql/data.sql", "shared");
        write("webapp-lib/host.jar", "host");
        write("loyalty-lib/loyalty-module-1.jar", "module");
        write("loyalty-lib/site-extensions-1.jar", "site");
        write("loyalty-lib/admin-extensions-1.jar", "admin");
    }

    @Test
    void both_applications_get_the_host_the_shared_files_and_their_part_of_the_module() {
        new WebApplications(installation, true).export(out());

        assertThat(out().resolve("site/WEB-INF/web.xml")).content().isEqualTo(LINE);
        assertThat(out().resolve("admin/WEB-INF/classes/sql/data.sql"))
                .content()
                .isEqualTo("shared");
        assertThat(lib("site")).isDirectoryContaining(named("loyalty-module-1.jar"));
        assertThat(lib("site")).isDirectoryContaining(named("site-extensions-1.jar"));
        assertThat(lib("site")).isDirectoryNotContaining(named("admin-extensions-1.jar"));
        assertThat(lib("admin")).isDirectoryContaining(named("admin-extensions-1.jar"));
        assertThat(lib("admin")).isDirectoryNotContaining(named("site-extensions-1.jar"));
    }

    @Test
    void without_the_module_neither_its_lines_nor_its_jars_are_there() throws IOException {
        new WebApplications(installation, false).layOutForThisRun(out());

        assertThat(out().resolve("site/WEB-INF/web.xml")).content().isEqualTo("before\nafter\n");
        try (var jars = Files.list(lib("site"))) {
            assertThat(jars).containsExactly(lib("site").resolve("host.jar"));
        }
    }

    @Test
    void a_folder_that_cannot_be_written_is_refused_with_advice() throws IOException {
        Files.writeString(folder.resolve("a-file"), "");

        assertThatThrownBy(() -> new WebApplications(installation, true).export(folder.resolve("a-file")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Choose an empty folder that is writable.");
    }

    private static java.util.function.Predicate<Path> named(String name) {
        return path -> path.endsWith(name);
    }

    private Path out() {
        return folder.resolve("out");
    }

    private Path lib(String application) {
        return out().resolve(application).resolve("WEB-INF/lib");
    }

    private void write(String file, String text) throws IOException {
        Path path = installation.root().resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
