package io.fedelta.loyalty.transaction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;

/**
 * Moments as our tables hold them: UTC without a zone, to the millisecond, whatever the JVM's or the session's zone.
 * Cut before they are written, because databases would round them, some into the future.
 */
public final class Moments {

    private static final DateTimeFormatter MILLISECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");

    private Moments() {}

    /** Now, cut to what a column can hold, so that what is returned equals what is read again. */
    public static Instant now(Clock clock) {
        return cut(clock.instant());
    }

    /** The moment as a column would give it back. */
    public static Instant cut(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MILLIS);
    }

    public static LocalDateTime column(Instant moment) {
        return LocalDateTime.ofInstant(cut(moment), ZoneOffset.UTC);
    }

    /** For select lists and joins, where a parameter has no type of its own on every database. */
    public static String literal(Instant moment) {
        return "TIMESTAMP '" + MILLISECONDS.format(column(moment)) + "'";
    }

    /** @throws SQLException if the column is null */
    public static Instant moment(ResultSet row, String column) throws SQLException {
        return optionalMoment(row, column).orElseThrow(() -> new SQLException("No moment in " + column));
    }

    /** Read by calendar, because connection pools of the host's time don't know {@code getObject(String, Class)}. */
    public static Optional<Instant> optionalMoment(ResultSet row, String column) throws SQLException {
        Calendar utc = Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        return Optional.ofNullable(row.getTimestamp(column, utc)).map(Timestamp::toInstant);
    }
}
