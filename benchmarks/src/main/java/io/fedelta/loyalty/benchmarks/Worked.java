package io.fedelta.loyalty.benchmarks;

import io.fedelta.loyalty.benchmarks.RecalculationTimes.Recalculated;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** What a node's work has shown, on its way to the benchmark's own JVM as one line. */
record Worked(double audit, double scan, Recalculated recalculated) {

    static Worked of(DeskWork work) {
        double[] audited = work.audited();
        return new Worked(audited[0], audited[1], work.recalculated());
    }

    String line() {
        Recalculated r = recalculated;
        return DoubleStream.of(
                        audit,
                        scan,
                        r.entries(),
                        r.written(),
                        r.previewed(),
                        r.run(),
                        r.again(),
                        r.addedAgain(),
                        r.rawEntries(),
                        r.rawAll(),
                        r.heap(),
                        r.idle(),
                        r.during(),
                        r.checkedOut())
                .mapToObj(Double::toString)
                .collect(Collectors.joining(" "));
    }

    static Worked read(String line) {
        List<Double> f = Stream.of(line.split(" ")).map(Double::valueOf).toList();
        return new Worked(
                f.get(0),
                f.get(1),
                new Recalculated(
                        f.get(2).longValue(),
                        f.get(3).longValue(),
                        f.get(4),
                        f.get(5),
                        f.get(6),
                        f.get(7).longValue(),
                        f.get(8),
                        f.get(9),
                        f.get(10),
                        f.get(11),
                        f.get(12),
                        f.get(13).longValue()));
    }

    /** @param small the same work in a store with a tenth of the orders */
    List<Measure> measures(Worked small) {
        Recalculated r = recalculated;
        return List.of(
                figure(
                        "",
                        "nightly audit / one scan that adds up all entries by account",
                        audit / scan,
                        Target.atMost(3)),
                figure("", "  nightly audit, s", audit, null),
                figure(
                        "Q6",
                        "recalculation, rows of all tables a second / bare INSERT … SELECT of the same rows",
                        r.rawAll() / r.run(),
                        Target.atLeast(0.7)),
                figure(
                        "",
                        "  entries a second / bare INSERT … SELECT of the entries alone",
                        r.rawEntries() / r.run(),
                        null),
                figure("", "  run, rows/s of all tables", r.written() / r.run(), null),
                figure("", "  run, entries/s", r.entries() / r.run(), null),
                figure("", "  preview, entries/s", r.entries() / r.previewed(), null),
                figure(
                        "Q7",
                        "first recalculation / the same again, preview and run",
                        (r.previewed() + r.run()) / r.again(),
                        Target.atLeast(8)),
                figure("Q7", "rows written by the second", r.addedAgain(), Target.atMost(0)),
                figure(
                        "Q8",
                        "heap alive at most, all orders / a tenth of them",
                        r.heap() / small.recalculated.heap(),
                        Target.atMost(1.1)),
                figure("", "  heap alive, MB", r.heap(), null),
                figure(
                        "Q9",
                        "p95 of a checkout while a run goes on / before",
                        r.during() / r.idle(),
                        Target.atMost(1.2)),
                figure("", "  checkouts meanwhile", r.checkedOut(), null));
    }

    private static Measure figure(String id, String what, double value, Target target) {
        return Measure.figure(id, what, target == null ? "" : "x", value, target);
    }
}
