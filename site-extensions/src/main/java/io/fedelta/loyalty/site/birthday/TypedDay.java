package io.fedelta.loyalty.site.birthday;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** A day as browsers send it from an input of type date, {@code 1990-06-15}. */
final class TypedDay {

    private static final int LENGTH = 10;

    private TypedDay() {}

    static Optional<LocalDate> of(String text) {
        if (text == null || text.strip().length() != LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
