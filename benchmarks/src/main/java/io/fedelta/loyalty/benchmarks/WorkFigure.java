package io.fedelta.loyalty.benchmarks;

import java.util.Locale;

/** What a store's work shows, one line each as soon as it is known, on its way to the benchmark's own JVM. */
enum WorkFigure {
    /** Seconds of the nightly audit. */
    AUDIT,
    /** Seconds of one scan that adds up the entries by account. */
    SCAN,
    /** Most megabytes that were alive during a recalculation. */
    HEAP,
    /** The same in the store with a tenth of the orders. */
    SMALL_HEAP,
    /** Seconds of a preview. */
    PREVIEWED,
    /** Seconds of the run of it. */
    RUN,
    /** Entries that it added. */
    ENTRIES,
    /** Rows of all tables that it wrote. */
    WRITTEN,
    /** Seconds of preview and run once more. */
    AGAIN,
    /** Rows that this wrote, preview and all. */
    ADDED_AGAIN,
    /** Seconds of a bare {@code INSERT … SELECT} of the same entries. */
    RAW_ENTRIES,
    /** Of all the rows that the run wrote, table by table. */
    RAW_ALL,
    /** p95 of a checkout, in milliseconds, before a run. */
    IDLE,
    /** The same while a run goes on. */
    DURING,
    /** How many those were. */
    CHECKED_OUT,
    /** Members in an exported file. */
    EXPORTED,
    /** Seconds that writing it took. */
    EXPORT,
    /** Most megabytes that were alive while it was written. */
    EXPORT_HEAP,
    /** The same up to the ten thousandth member. */
    EXPORT_HEAP_EARLY;

    static final String BEGINNING = "figure: ";

    /** Hears of figures. */
    interface Told {
        void figure(WorkFigure figure, double value);
    }

    static void print(WorkFigure figure, double value) {
        System.out.println(BEGINNING + figure + " " + String.format(Locale.ROOT, "%.9f", value));
    }

    /** @param line what followed the beginning */
    static void read(String line, Told told) {
        String[] words = line.split(" ");
        told.figure(valueOf(words[0]), Double.parseDouble(words[1]));
    }
}
