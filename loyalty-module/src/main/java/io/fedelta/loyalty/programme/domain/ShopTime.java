package io.fedelta.loyalty.programme.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;

/**
 * A moment as merchants write it: the shop's wall clock in the format of the host's date picker, {@code 2026.11.01
 * 00:00:00}. Kept as it was written, so that no server's time zone ever moves it.
 */
public final class ShopTime {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu.MM.dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);
    private static final int EARLIEST_YEAR = 2000;
    private static final int LATEST_YEAR = 2200;

    private ShopTime() {}

    /** Empty if it is no moment, or absurdly far away. A day alone is its beginning. */
    public static Optional<LocalDateTime> read(String text) {
        return read(text, " 00:00:00");
    }

    /** As {@link #read} for the end of a period, as merchants write it: a day alone is its end. */
    public static Optional<LocalDateTime> readEnd(String text) {
        return read(text, " 23:59:59");
    }

    private static Optional<LocalDateTime> read(String text, String ofDay) {
        String full = text.length() == "2026.11.01".length() ? text + ofDay : text;
        try {
            return Optional.of(LocalDateTime.parse(full, FORMAT))
                    .filter(time -> time.getYear() >= EARLIEST_YEAR && time.getYear() <= LATEST_YEAR);
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }

    /** Where a period that is written like this is over: 23:59 stands for all of its day, up to midnight. */
    public static LocalDateTime over(LocalDateTime written) {
        boolean wholeDay = written.getHour() == 23 && written.getMinute() == 59;
        return wholeDay ? written.toLocalDate().plusDays(1).atStartOfDay() : written;
    }

    public static String write(LocalDateTime time) {
        return FORMAT.format(time);
    }

    public static String write(Instant moment, ZoneId zone) {
        return write(LocalDateTime.ofInstant(moment, zone));
    }

    public static Instant moment(String text, ZoneId zone) {
        return moment(read(text), text, zone);
    }

    /** The first moment after a period that ends as written. */
    public static Instant end(String text, ZoneId zone) {
        return moment(readEnd(text).map(ShopTime::over), text, zone);
    }

    private static Instant moment(Optional<LocalDateTime> time, String text, ZoneId zone) {
        return time.orElseThrow(() -> new IllegalArgumentException("No moment: " + text))
                .atZone(zone)
                .toInstant();
    }
}
