package io.fedelta.loyalty.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.ledger.Points;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AdminFormatTests {

    private final AdminFormat english = new AdminFormat(Locale.US, ZoneId.of("UTC"));
    private final AdminFormat italian = new AdminFormat(Locale.ITALY, ZoneId.of("Europe/Rome"));

    @Test
    void a_stored_decimal_is_shown_as_the_administrator_would_type_it() {
        assertThat(english.input("1.0000")).isEqualTo("1");
        assertThat(italian.input("0.5000")).isEqualTo("0,5");
        assertThat(english.input("1234.5")).isEqualTo("1234.5");
    }

    @Test
    void what_was_typed_wrong_or_left_empty_stays_as_it_is() {
        assertThat(english.input("0,5")).isEqualTo("0,5");
        assertThat(english.input("abc")).isEqualTo("abc");
        assertThat(english.input("")).isEmpty();
        assertThat(english.input(null)).isNull();
    }

    @Test
    void a_change_carries_its_sign() {
        assertThat(english.change(Points.of(1200))).isEqualTo("+1,200");
        assertThat(english.change(Points.of(-50))).isEqualTo("-50");
    }

    @Test
    void money_shows_the_coins_of_its_currency() {
        assertThat(english.money(new BigDecimal("10.00000"), "EUR")).isEqualTo("€10.00");
        assertThat(english.money(new BigDecimal("500"), "JPY")).isEqualTo("¥500");
    }

    @Test
    void a_moment_is_told_in_the_time_zone_of_the_administrator() {
        assertThat(italian.moment(Instant.parse("2026-11-22T23:30:00Z"))).contains("23", "00:30");
    }
}
