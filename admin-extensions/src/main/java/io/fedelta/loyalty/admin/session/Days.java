package io.fedelta.loyalty.admin.session;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Days as browsers send them: {@code 2027-02-28}, within the years in which people make appointments. */
final class Days {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    private Days() {}

    /** Empty if this is no such day. */
    static Optional<LocalDate> read(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip())).filter(day -> !day.isBefore(FIRST) && !day.isAfter(LAST));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    static boolean isDayOrBlank(String text) {
        return text.isBlank() || read(text).isPresent();
    }
}
