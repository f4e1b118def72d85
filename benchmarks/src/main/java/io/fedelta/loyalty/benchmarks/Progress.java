package io.fedelta.loyalty.benchmarks;

import java.util.Locale;

/** Says how far something long is, every other second and at its end. */
final class Progress {
    private static final long TOLD_EVERY_NANOS = 2_000_000_000L;

    private final String what;
    private final long all;
    private final long started = System.nanoTime();
    private long done;
    private long told = started;

    Progress(String what, long all) {
        this.what = what;
        this.all = all;
    }

    /** Whether the line is one of these, for whoever reads what another JVM prints. */
    static boolean wrote(String line) {
        return line.matches("[\\w ]+: [\\d,]+ of [\\d,]+, \\d+ s");
    }

    synchronized void add(long more) {
        done += more;
        long now = System.nanoTime();
        if (done >= all || now - told > TOLD_EVERY_NANOS) {
            told = now;
            System.out.printf(Locale.ROOT, "%s: %,d of %,d, %d s%n", what, done, all, (now - started) / 1_000_000_000);
        }
    }
}
