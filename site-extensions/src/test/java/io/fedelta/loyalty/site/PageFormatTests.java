package io.fedelta.loyalty.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.ledger.Points;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PageFormatTests {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private final PageFormat english = new PageFormat(Locale.US, ROME);
    private final PageFormat italian = new PageFormat(Locale.ITALY, ROME);

    @Test
    void figures_and_money_follow_the_locale_while_the_currency_stays() {
        assertThat(english.number(12_345)).isEqualTo("12,345");
        assertThat(italian.number(12_345)).isEqualTo("12.345");
        assertThat(english.money(new BigDecimal("1234.5"), "EUR")).isEqualTo("€1,234.50");
        assertThat(italian.money(new BigDecimal("1234.5"), "EUR")).isEqualTo("1.234,50\u00a0€");
        assertThat(english.money(new BigDecimal("1500"), "JPY")).isEqualTo("¥1,500");
    }

    @Test
    void short_money_drops_only_empty_decimals() {
        assertThat(english.shortMoney(new BigDecimal("10.00000"), "EUR")).isEqualTo("€10");
        assertThat(english.shortMoney(new BigDecimal("10.50000"), "EUR")).isEqualTo("€10.50");
    }

    @Test
    void points_carry_their_sign() {
        assertThat(english.signed(Points.of(1_075))).isEqualTo("+1,075");
        assertThat(english.signed(Points.of(-75))).isEqualTo("\u221275");
    }

    @Test
    void decimals_are_cut_and_never_rounded_up() {
        assertThat(english.decimal(new BigDecimal("75.99999"))).isEqualTo("75.9999");
        assertThat(italian.decimal(new BigDecimal("0.5000"))).isEqualTo("0,5");
    }

    @Test
    void days_are_those_of_the_stores_time_zone() {
        assertThat(english.date(Instant.parse("2026-03-09T23:30:00Z"))).isEqualTo("Mar 10, 2026");
    }

    @Test
    void the_last_day_of_an_end_at_midnight_is_the_day_before() {
        assertThat(english.lastDay(Instant.parse("2026-03-09T23:00:00Z"))).isEqualTo("Mar 9, 2026");
        assertThat(english.lastDay(Instant.parse("2026-03-10T09:00:00Z"))).isEqualTo("Mar 10, 2026");
    }
}
