package io.fedelta.loyalty.demo.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTests {

    @Test
    void without_options_the_store_has_the_module_samples_a_temporary_folder_and_its_own_database() {
        Options options = Options.parse();

        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.loyalty()).isTrue();
        assertThat(options.samples()).isTrue();
        assertThat(options.data()).isEmpty();
        assertThat(options.database()).isEmpty();
        assertThat(options.ownPostgres()).isFalse();
    }

    @Test
    void every_option_is_understood() {
        Options options = Options.parse(
                "--port=9090",
                "--smtp-port=2525",
                "--data=here",
                "--without-loyalty",
                "--no-samples",
                "--jdbc-url=jdbc:postgresql://localhost/store?ssl=false",
                "--jdbc-user=me",
                "--jdbc-password=a=b");

        assertThat(options.port()).isEqualTo(9090);
        assertThat(options.smtpPort()).isEqualTo(2525);
        assertThat(options.data()).contains(Path.of("here").toAbsolutePath());
        assertThat(options.loyalty()).isFalse();
        assertThat(options.samples()).isFalse();
        assertThat(options.database())
                .contains(new Options.JdbcLogin("jdbc:postgresql://localhost/store?ssl=false", "me", "a=b"));
    }

    @Test
    void a_password_may_be_empty() {
        Options options = Options.parse("--jdbc-url=jdbc:postgresql://localhost/store", "--jdbc-password=");

        assertThat(options.database().orElseThrow().password()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --prot=1                         | Unknown option --prot=1. Options are listed by --help.
            8080                             | Unknown option 8080. Options are listed by --help.
            --port                           | --port needs a value: --port=...
            --data=                          | --data needs a value: --data=...
            --without-loyalty=yes            | --without-loyalty takes no value.
            --port=eighty                    | --port=eighty is not a port. Use a number from 1 to 65535.
            --port=0                         | --port=0 is not a port. Use a number from 1 to 65535.
            --database                       | --database needs a value: --database=...
            --database=mysql                 | --database=mysql is not supported. Use hsqldb or postgres, or name another database with --jdbc-url.
            --jdbc-url=jdbc:mysql://x/y      | --jdbc-url=jdbc:mysql://x/y is not supported. Use a jdbc:postgresql: or jdbc:mariadb: address.
            """)
    void what_is_not_understood_is_refused_in_one_line(String argument, String line) {
        assertThatThrownBy(() -> Options.parse(argument))
                .isInstanceOf(Refusal.class)
                .hasMessage(line);
    }

    @Test
    void a_store_cannot_be_exported_and_run_from_a_folder_at_once() {
        assertThatThrownBy(() -> Options.parse("--export=a", "--webapps=b")).isInstanceOf(Refusal.class);
    }

    @Test
    void a_database_is_chosen_by_name() {
        assertThat(Options.parse("--database=postgres").ownPostgres()).isTrue();
        assertThat(Options.parse("--database=hsqldb").ownPostgres()).isFalse();
    }

    @Test
    void a_database_is_not_chosen_twice() {
        assertThatThrownBy(() -> Options.parse("--database=postgres", "--jdbc-url=jdbc:postgresql://localhost/store"))
                .isInstanceOf(Refusal.class)
                .hasMessage("--database and --jdbc-url exclude each other: both say where the data are.");
    }

    @Test
    void the_help_names_every_option() {
        assertThat(Options.HELP)
                .contains(
                        "--port",
                        "--data",
                        "--without-loyalty",
                        "--no-samples",
                        "--export",
                        "--webapps",
                        "--database",
                        "--jdbc-url",
                        "--jdbc-user",
                        "--jdbc-password",
                        "--smtp-port",
                        "--help");
    }
}
