package io.fedelta.loyalty.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

class MomentsIntegrationTests {

    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void back_home() {
        TimeZone.setDefault(zone);
    }

    @ParameterizedTest
    @EnumSource
    void a_moment_is_read_as_written_also_where_summer_time_skips_or_repeats_it(TestDatabase database) {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Rome"));
        JdbcTemplate jdbc = new JdbcTemplate(database.fresh());

        // As wall clock times of Rome, the first does not exist and the second happens twice.
        for (String text : List.of("2026-03-29T02:30:00.123Z", "2026-10-25T02:30:00Z", "2026-07-01T00:00:00.999Z")) {
            Instant moment = Instant.parse(text);
            jdbc.update("DELETE FROM LOY_RULE_VERSION");
            jdbc.update("INSERT INTO LOY_RULE_VERSION VALUES (1, ?, '{}', 'anna')", Moments.column(moment));
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            assertThat(read(jdbc)).isEqualTo(moment);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_moment_is_cut_to_milliseconds_and_never_rounded_into_the_future(TestDatabase database) {
        JdbcTemplate jdbc = new JdbcTemplate(database.fresh());
        Instant moment = Instant.parse("2026-03-01T09:00:00.999999Z");

        jdbc.update("INSERT INTO LOY_RULE_VERSION VALUES (1, ?, '{}', 'anna')", Moments.column(moment));

        assertThat(read(jdbc)).isEqualTo(Moments.cut(moment)).isEqualTo(Instant.parse("2026-03-01T09:00:00.999Z"));
    }

    private static Instant read(JdbcTemplate jdbc) {
        return jdbc.queryForObject(
                "SELECT VALID_FROM FROM LOY_RULE_VERSION", (row, i) -> Moments.moment(row, "VALID_FROM"));
    }
}
