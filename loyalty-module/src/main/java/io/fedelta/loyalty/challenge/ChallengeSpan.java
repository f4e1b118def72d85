package io.fedelta.loyalty.challenge;

import io.fedelta.loyalty.programme.Challenge.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One calendar period in the shop's time zone.
 *
 * @param key {@code 2026-11}, {@code 2026-Q4}, {@code 2026} or {@code ever}
 * @param from inclusive
 * @param until exclusive
 */
public record ChallengeSpan(String key, Instant from, Instant until) {

    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

    /** The period of this kind in which the moment lies. */
    public static ChallengeSpan of(Period period, Instant moment, ZoneId zone) {
        LocalDate day = moment.atZone(zone).toLocalDate();
        LocalDate month = day.withDayOfMonth(1);
        int quarter = (day.getMonthValue() - 1) / 3;
        LocalDate year = day.withDayOfYear(1);
        return switch (period) {
            case MONTH -> between(key("%d-%02d", day.getYear(), day.getMonthValue()), month, month.plusMonths(1), zone);
            case QUARTER -> {
                LocalDate first = year.plusMonths(quarter * 3L);
                yield between(key("%d-Q%d", day.getYear(), quarter + 1), first, first.plusMonths(3), zone);
            }
            case YEAR -> between(Integer.toString(day.getYear()), year, year.plusYears(1), zone);
            case LIFETIME -> new ChallengeSpan("ever", Instant.EPOCH, END_OF_TIME);
        };
    }

    /** The part of it that had passed by that moment, the moment included. */
    public ChallengeSpan upTo(Instant moment) {
        return new ChallengeSpan(key, from, moment.plusMillis(1));
    }

    /** Keys of all the periods in which the moment lies. */
    public static Set<String> keysOf(Instant moment, ZoneId zone) {
        return Stream.of(Period.values())
                .map(period -> of(period, moment, zone).key())
                .collect(Collectors.toSet());
    }

    /** It names the bonus in the ledger, so no node may write its digits differently. */
    private static String key(String format, int year, int part) {
        return String.format(Locale.ROOT, format, year, part);
    }

    private static ChallengeSpan between(String key, LocalDate from, LocalDate until, ZoneId zone) {
        return new ChallengeSpan(
                key,
                from.atStartOfDay(zone).toInstant(),
                until.atStartOfDay(zone).toInstant());
    }
}
