package io.fedelta.loyalty.programme.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShopTimeTests {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    @ParameterizedTest
    @CsvSource({
        "2026.11.30, 2026-11-30T23:00:00Z",
        "2026.11.30 23:59:59, 2026-11-30T23:00:00Z",
        "2026.11.30 23:59:00, 2026-11-30T23:00:00Z",
        "2026.12.01 00:00:00, 2026-11-30T23:00:00Z",
        "2026.11.30 23:58:59, 2026-11-30T22:58:59Z",
        "2026.11.30 00:00:00, 2026-11-29T23:00:00Z",
        "2026.10.25 23:59:59, 2026-10-25T23:00:00Z",
        "2026.12.31 23:59:59, 2026-12-31T23:00:00Z"
    })
    void a_day_that_ends_just_before_midnight_counts_in_full(String written, Instant over) {
        assertThat(ShopTime.end(written, ROME)).isEqualTo(over);
    }

    @Test
    void a_day_alone_begins_at_midnight_and_ends_at_the_next() {
        assertThat(ShopTime.read("2026.11.30").map(ShopTime::write)).contains("2026.11.30 00:00:00");
        assertThat(ShopTime.readEnd("2026.11.30").map(ShopTime::write)).contains("2026.11.30 23:59:59");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2026.02.30", "1999.12.31", "2201.01.01", "2026.11.30 24:00:00"})
    void what_is_no_moment_or_absurdly_far_is_none(String written) {
        assertThat(ShopTime.read(written)).isEmpty();
        assertThat(ShopTime.readEnd(written)).isEmpty();
    }
}
