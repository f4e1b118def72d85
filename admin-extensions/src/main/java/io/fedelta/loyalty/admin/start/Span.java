package io.fedelta.loyalty.admin.start;

import java.time.LocalDate;

/** How far back the overview looks. */
public enum Span {
    MONTH(30, 1),
    QUARTER(90, 3),
    /** By weeks, or its bars would be too thin. */
    YEAR(364, 12);

    private static final int WEEK = 7;

    private final int days;
    private final int months;

    Span(int days, int months) {
        this.days = days;
        this.months = months;
    }

    public int days() {
        return days;
    }

    /** Calendar months that are about as long. */
    public int months() {
        return months;
    }

    /** How many days one bar of a chart stands for. */
    int step() {
        return this == YEAR ? WEEK : 1;
    }

    /** The first day, of a span whose last day that is. */
    LocalDate first(LocalDate last) {
        return last.minusDays(days - 1L);
    }
}
