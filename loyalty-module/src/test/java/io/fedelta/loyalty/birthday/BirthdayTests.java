package io.fedelta.loyalty.birthday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BirthdayTests {

    @ParameterizedTest
    @CsvSource({"2000-02-29, 2027, 2027-02-28", "2000-02-29, 2028, 2028-02-29", "1990-12-31, 2026, 2026-12-31"})
    void a_leap_days_birthday_is_the_28th_in_a_common_year(LocalDate born, int year, LocalDate day) {
        assertThat(new Birthday(born).in(year)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"2027-02-27, 227", "2027-02-28, 229", "2028-02-28, 228", "2028-02-29, 229", "2027-03-01, 301"})
    void on_the_28th_of_a_common_year_the_29th_has_come_too(LocalDate today, int last) {
        assertThat(Birthday.lastMonthDayBy(today)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "1990-06-15, 2026-06-01, 2026",
        "1990-06-15, 2026-06-02, 2027",
        "1990-06-15, 2026-06-15, 2027",
        "1990-06-15, 2026-06-16, 2027",
        "1990-06-15, 2026-01-01, 2026",
        "1990-01-05, 2026-12-22, 2027",
        "1990-01-05, 2026-12-23, 2028",
        "2000-02-29, 2027-02-14, 2027",
        "2000-02-29, 2027-02-15, 2028",
        "2000-02-29, 2028-02-15, 2028"
    })
    void a_birthday_entered_less_than_14_days_before_waits_for_the_next_year(
            LocalDate born, LocalDate enteredOn, int countsFrom) {
        assertThat(new Birthday(born).countsFrom(enteredOn)).isEqualTo(countsFrom);
    }

    @ParameterizedTest
    @CsvSource({"1899-12-31, false", "1900-01-01, true", "2026-06-15, true", "2026-06-16, false"})
    void nobody_is_born_before_1900_or_in_the_future(LocalDate born, boolean possible) {
        assertThat(Birthday.isPossible(born, LocalDate.of(2026, 6, 15))).isEqualTo(possible);
    }
}
