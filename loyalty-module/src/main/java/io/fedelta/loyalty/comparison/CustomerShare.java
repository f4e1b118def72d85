package io.fedelta.loyalty.comparison;

import java.time.LocalDate;
import java.util.Objects;

/**
 * How many of the customers who bought in the last months have points.
 *
 * @param customers told apart by address, so that a guest who comes again is one
 */
public record CustomerShare(LocalDate day, long customers, long withPoints) {

    public CustomerShare {
        Objects.requireNonNull(day, "day");
    }

    /** Tenths of a percent; 0 if there are no customers. */
    public long perMille() {
        return customers == 0 ? 0 : withPoints * 1000 / customers;
    }
}
