package io.fedelta.loyalty.admin.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.ranking.RankingFigures.Day;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrendTests {

    private static final LocalDate LAST = LocalDate.parse("2026-03-31");

    private static Day day(String day, long members, long points) {
        return new Day(LocalDate.parse(day), points, 0, 0, members, 0, 0, 0);
    }

    @Test
    void a_span_is_told_from_the_one_before_to_the_day() {
        Trend trend = new Trend(
                Span.MONTH,
                LAST,
                List.of(
                        day("2026-01-30", 100, 0),
                        day("2026-01-31", 1, 0),
                        day("2026-03-01", 2, 0),
                        day("2026-03-02", 4, 0),
                        day("2026-03-31", 8, 0)));
        assertThat(trend.now(Day::newMembers)).isEqualTo(12);
        assertThat(trend.before(Day::newMembers)).isEqualTo(3);
    }

    @Test
    void days_of_which_nothing_is_known_brought_nothing() {
        Trend trend = new Trend(Span.MONTH, LAST, List.of(day("2026-03-30", 0, 7)));
        assertThat(trend.parts(Day::pointsGiven)).hasSize(30);
        assertThat(trend.parts(Day::pointsGiven).get(28))
                .isEqualTo(new Trend.Bucket(LocalDate.parse("2026-03-30"), LocalDate.parse("2026-03-30"), 7));
        assertThat(trend.parts(Day::pointsGiven).get(29).value()).isZero();
    }

    @Test
    void a_year_goes_by_weeks_and_loses_no_day() {
        List<Day> days = IntStream.range(0, 364)
                .mapToObj(i -> LAST.minusDays(i).toString())
                .sorted()
                .map(day -> day(day, 1, 0))
                .toList();
        Trend trend = new Trend(Span.YEAR, LAST, days);
        assertThat(trend.parts(Day::newMembers)).hasSize(52).allMatch(part -> part.value() == 7);
        assertThat(trend.parts(Day::newMembers).get(51).until()).isEqualTo(LAST);
    }

    @Test
    void levels_lead_to_what_there_is_now() {
        Trend trend = new Trend(
                Span.MONTH, LAST, List.of(day("2026-03-01", 50, 0), day("2026-03-02", 2, 0), day("2026-03-31", 3, 0)));
        List<Trend.Bucket> levels = trend.levels(Day::newMembers, 100);
        assertThat(levels.get(0).value()).isEqualTo(97);
        assertThat(levels.get(28).value()).isEqualTo(97);
        assertThat(levels.get(29).value()).isEqualTo(100);
    }
}
