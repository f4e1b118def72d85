package io.fedelta.loyalty.benchmarks;

import java.util.Locale;

/** Says how far something long is, how fast it goes and when it will be done, every other second and at its end. */
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
        return line.matches("[\\w ,]+: [\\d,]+ of [\\d,]+, \\d+ s.*");
    }

    synchronized void add(long more) {
        reach(done + more);
    }

    /** @param reached of all, from the beginning */
    synchronized void reach(long reached) {
        boolean ends = reached >= all && done < all;
        done = reached;
        long now = System.nanoTime();
        if (ends || now - told > TOLD_EVERY_NANOS) {
            told = now;
            tell((now - started) / 1e9);
        }
    }

    private void tell(double seconds) {
        double rate = done / Math.max(seconds, 1e-3);
        double left = rate == 0 ? Double.NaN : (all - done) / rate;
        System.out.printf(
                Locale.ROOT,
                "%s: %,d of %,d, %.0f s, %,.0f/s%s%n",
                what,
                done,
                all,
                seconds,
                rate,
                done >= all || Double.isNaN(left) ? "" : String.format(Locale.ROOT, ", %.0f s left", left));
    }
}
