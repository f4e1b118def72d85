package io.fedelta.loyalty.admin.start;

import io.fedelta.loyalty.ranking.RankingFigures.Day;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What the days of a span, and of the one before it, have brought. Days of which nothing is known brought nothing.
 *
 * @param last the span's last day
 * @param days of both spans, ascending
 */
record Trend(Span span, LocalDate last, List<Day> days) {

    /**
     * Some days of a chart.
     *
     * @param from the first of them
     */
    record Bucket(LocalDate from, LocalDate until, long value) {}

    Trend {
        days = List.copyOf(days);
    }

    static LocalDate firstNeeded(Span span, LocalDate last) {
        return span.first(last).minusDays(span.days());
    }

    long now(ToLongFunction<Day> figure) {
        return sum(figure, span.first(last), last);
    }

    long before(ToLongFunction<Day> figure) {
        return sum(figure, firstNeeded(span, last), span.first(last).minusDays(1));
    }

    private long sum(ToLongFunction<Day> figure, LocalDate from, LocalDate until) {
        return days.stream()
                .filter(day -> !day.day().isBefore(from) && !day.day().isAfter(until))
                .mapToLong(figure)
                .sum();
    }

    /** What each part of the span brought. */
    List<Bucket> parts(ToLongFunction<Day> figure) {
        List<Bucket> parts = new ArrayList<>();
        for (LocalDate from = span.first(last); !from.isAfter(last); from = from.plusDays(span.step())) {
            LocalDate until = from.plusDays(span.step() - 1L);
            parts.add(new Bucket(from, until, sum(figure, from, until)));
        }
        return parts;
    }

    /** Where a figure stood at the end of each part, if it stands at that now. */
    List<Bucket> levels(ToLongFunction<Day> change, long now) {
        long level = now - now(change);
        List<Bucket> levels = new ArrayList<>();
        for (Bucket part : parts(change)) {
            level += part.value();
            levels.add(new Bucket(part.from(), part.until(), level));
        }
        return levels;
    }
}
