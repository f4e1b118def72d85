package io.fedelta.loyalty.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fedelta.loyalty.programme.TierRules.By;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TierWindowTests {

    @ParameterizedTest
    @CsvSource({
        "12, 2026-03-15, 2027-03-15",
        "12, 2026-12-31, 2027-12-31",
        "1, 2026-12-31, 2027-01-31",
        "6, 2026-08-31, 2027-03-01",
        "12, 2028-02-29, 2029-03-01",
        "12, 2027-02-28, 2028-02-28",
        "1, 2027-01-29, 2027-03-01",
        "36, 2026-01-01, 2029-01-01"
    })
    void a_day_counts_until_the_same_day_some_months_later(int months, LocalDate day, LocalDate leaves) {
        TierWindow window = new TierWindow(months);

        assertThat(window.leaves(day)).contains(leaves);
        assertThat(window.firstDay(leaves.minusDays(1))).isBeforeOrEqualTo(day);
        assertThat(window.firstDay(leaves)).isAfter(day);
    }

    @Test
    void every_day_of_five_years_counts_until_it_leaves_and_not_after() {
        for (int months = 1; months <= 24; months++) {
            TierWindow window = new TierWindow(months);
            LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2031, 1, 1)).forEach(day -> {
                LocalDate leaves = window.leaves(day).orElseThrow();
                assertThat(window.firstDay(leaves.minusDays(1))).isBeforeOrEqualTo(day);
                assertThat(window.firstDay(leaves)).isAfter(day);
            });
        }
    }

    @Test
    void in_a_lifetime_nothing_leaves() {
        TierWindow lifetime = new TierWindow(0);

        assertThat(lifetime.leaves(LocalDate.of(2026, 3, 1))).isEmpty();
        assertThat(lifetime.firstDay(LocalDate.of(2026, 3, 1))).isBefore("1000-01-01");
    }

    @ParameterizedTest
    @CsvSource({"100, 2027-04-01", "70, 2027-05-01", "30, 2027-06-01", "101, 2027-04-01"})
    void what_counts_is_enough_until_too_much_of_it_has_left(BigDecimal threshold, LocalDate until) {
        List<TierDay> days = List.of(day("2026-04-01", 30), day("2026-05-01", 40), day("2026-06-01", 30));

        assertThat(new TierWindow(12).enoughUntil(days, By.POINTS, threshold)).contains(until);
    }

    @Test
    void a_negative_day_gives_something_back_when_it_leaves() {
        List<TierDay> days = List.of(day("2026-04-01", -20), day("2026-05-01", 100));

        assertThat(new TierWindow(12).enoughUntil(days, By.POINTS, BigDecimal.valueOf(80)))
                .contains(LocalDate.of(2027, 5, 1));
    }

    @Test
    void there_is_no_window_into_the_future() {
        assertThatThrownBy(() -> new TierWindow(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static TierDay day(String day, long points) {
        return new TierDay(LocalDate.parse(day), points, BigDecimal.ZERO);
    }
}
