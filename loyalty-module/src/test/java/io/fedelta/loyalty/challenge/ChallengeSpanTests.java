package io.fedelta.loyalty.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.programme.Challenge.Period;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChallengeSpanTests {

    @ParameterizedTest
    @CsvSource({
        "MONTH, Europe/Rome, 2026-11-30T22:59:59.999Z, 2026-11, 2026-10-31T23:00:00Z, 2026-11-30T23:00:00Z",
        "MONTH, Europe/Rome, 2026-11-30T23:00:00Z, 2026-12, 2026-11-30T23:00:00Z, 2026-12-31T23:00:00Z",
        "MONTH, Pacific/Auckland, 2026-12-31T11:00:00Z, 2027-01, 2026-12-31T11:00:00Z, 2027-01-31T11:00:00Z",
        "MONTH, UTC, 2028-02-29T12:00:00Z, 2028-02, 2028-02-01T00:00:00Z, 2028-03-01T00:00:00Z",
        "QUARTER, UTC, 2026-12-31T23:59:59Z, 2026-Q4, 2026-10-01T00:00:00Z, 2027-01-01T00:00:00Z",
        "QUARTER, Europe/Rome, 2026-03-31T22:00:00Z, 2026-Q2, 2026-03-31T22:00:00Z, 2026-06-30T22:00:00Z",
        "YEAR, America/New_York, 2027-01-01T04:59:59Z, 2026, 2026-01-01T05:00:00Z, 2027-01-01T05:00:00Z"
    })
    void a_period_is_one_of_the_calendar_in_the_shops_time_zone(
            Period period, String zone, Instant moment, String key, Instant from, Instant until) {
        assertThat(ChallengeSpan.of(period, moment, ZoneId.of(zone))).isEqualTo(new ChallengeSpan(key, from, until));
    }

    @Test
    void a_period_has_the_same_key_whatever_language_a_node_speaks() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            Instant moment = Instant.parse("2026-11-22T10:00:00Z");
            assertThat(ChallengeSpan.of(Period.MONTH, moment, ZoneId.of("UTC")).key())
                    .isEqualTo("2026-11");
            assertThat(ChallengeSpan.of(Period.QUARTER, moment, ZoneId.of("UTC"))
                            .key())
                    .isEqualTo("2026-Q4");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_moment_lies_in_one_period_of_each_kind() {
        assertThat(ChallengeSpan.keysOf(Instant.parse("2026-11-22T10:00:00Z"), ZoneId.of("UTC")))
                .containsExactlyInAnyOrder("2026-11", "2026-Q4", "2026", "ever");
    }
}
