package io.fedelta.loyalty.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTests {

    @Test
    void a_line_ends_as_the_standard_says_and_quotes_what_needs_it() {
        assertThat(CsvFile.line(List.of("a", "b,c", "say \"d\"", ""))).isEqualTo("a,\"b,c\",\"say \"\"d\"\"\",\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+39 06",
                "-cmd|' /C calc'!A0",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                " =1",
                "-1+1",
                "\0=1",
                "\uFF1D1",
                "\0"
            })
    void what_a_spreadsheet_would_run_is_a_text(String typed) {
        assertThat(CsvFile.cell(typed).replaceFirst("^\"", ""))
                .isEqualTo(shown(typed))
                .doesNotContain("\0");
    }

    private static String shown(String typed) {
        String end = typed.contains("\r") || typed.contains("\n") ? "\"" : "";
        return "'" + typed.replace("\0", "") + end;
    }

    @Test
    void names_in_any_script_and_of_several_lines_stay_in_their_cell() {
        assertThat(CsvFile.cell("a \"b\", c\r\nd")).isEqualTo("\"a \"\"b\"\", c\r\nd\"");
        assertThat(CsvFile.cell("张伟 Zoë")).isEqualTo("张伟 Zoë");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-1234.50", "0", "12"})
    void a_number_stays_a_number(String number) {
        assertThat(CsvFile.cell(number)).isEqualTo(number);
    }
}
