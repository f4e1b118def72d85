package io.fedelta.loyalty.demo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlScriptTests {

    @Test
    void statements_end_with_semicolons_and_may_span_lines() {
        assertThat(SqlScript.parse("x", "INSERT INTO A\n VALUES (1);\nDELETE FROM B")
                        .statements())
                .containsExactly("INSERT INTO A\n VALUES (1)", "DELETE FROM B");
    }

    @Test
    void semicolons_dashes_and_doubled_quotes_inside_a_text_belong_to_it() {
        assertThat(SqlScript.parse("x", "INSERT INTO A VALUES ('it''s; -- so');")
                        .statements())
                .containsExactly("INSERT INTO A VALUES ('it''s; -- so')");
    }

    @Test
    void comments_are_left_out_even_with_quotes_in_them() {
        assertThat(SqlScript.parse("x", "-- the store's rows;\nA; -- B;\n-- C").statements())
                .containsExactly("A");
    }
}
