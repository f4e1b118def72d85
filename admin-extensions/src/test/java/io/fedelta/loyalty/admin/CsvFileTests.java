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
    @ValueSource(strings = {"=1+1", "+SUM(A1)", "-cmd|' /C calc'!A0", "@A1", "\tx", "-1+1"})
    void what_a_spreadsheet_would_run_is_a_text(String typed) {
        assertThat(CsvFile.cell(typed)).contains("'" + typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-1234.50", "0", "12"})
    void a_number_stays_a_number(String number) {
        assertThat(CsvFile.cell(number)).isEqualTo(number);
    }
}
