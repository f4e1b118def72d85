package io.fedelta.loyalty.benchmarks;

import static io.fedelta.loyalty.benchmarks.WorkFigure.*;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Makes measures of a store's figures, each as soon as the last figure that it needs is known. */
final class WorkMeasures implements WorkFigure.Told {
    private final Findings findings;
    private final Map<WorkFigure, Double> known = new EnumMap<>(WorkFigure.class);
    private final List<Line> lines = new ArrayList<>(lines());

    WorkMeasures(Findings findings) {
        this.findings = findings;
    }

    @Override
    public void figure(WorkFigure figure, double value) {
        known.put(figure, value);
        List<Line> ready = lines.stream()
                .filter(line -> known.keySet().containsAll(line.needs))
                .toList();
        lines.removeAll(ready);
        ready.forEach(line -> findings.add(line.measure(known)));
    }

    private static List<Line> lines() {
        return List.of(
                ratio(
                        "",
                        "nightly audit / one scan that adds up all entries by account",
                        AUDIT,
                        SCAN,
                        Target.atMost(3)),
                figure("  nightly audit, s", AUDIT),
                ratio(
                        "",
                        "heap alive, whole export of members / its first 10,000",
                        EXPORT_HEAP,
                        EXPORT_HEAP_EARLY,
                        Target.atMost(1.1)),
                figure("  export, members", EXPORTED),
                ratio("", "  export, members/s", EXPORTED, EXPORT, null),
                figure("  heap alive during the export, MB", EXPORT_HEAP),
                figure("  heap alive during a recalculation, MB", HEAP),
                ratio("", "  preview, entries/s", ENTRIES, PREVIEWED, null),
                ratio("", "  run, entries/s", ENTRIES, RUN, null),
                ratio("", "  run, rows/s of all tables", WRITTEN, RUN, null),
                figure("  run, entries", ENTRIES),
                new Line(
                        "Q7",
                        "first recalculation / the same again, preview and run",
                        Set.of(PREVIEWED, RUN, AGAIN),
                        f -> (f.get(PREVIEWED) + f.get(RUN)) / f.get(AGAIN),
                        Target.atLeast(8)),
                new Line(
                        "Q7",
                        "rows written by the second",
                        Set.of(ADDED_AGAIN),
                        f -> f.get(ADDED_AGAIN),
                        Target.atMost(0)),
                ratio(
                        "Q6",
                        "recalculation, rows of all tables a second / bare INSERT … SELECT of the same rows",
                        RAW_ALL,
                        RUN,
                        Target.atLeast(0.7)),
                ratio("", "  entries a second / bare INSERT … SELECT of the entries alone", RAW_ENTRIES, RUN, null),
                ratio("Q9", "p95 of a checkout while a run goes on / before", DURING, IDLE, Target.atMost(1.2)),
                figure("  p95 of a checkout before, ms", IDLE),
                figure("  checkouts meanwhile", CHECKED_OUT),
                ratio("Q8", "heap alive at most, all orders / a tenth of them", HEAP, SMALL_HEAP, Target.atMost(1.1)));
    }

    private static Line ratio(String id, String what, WorkFigure over, WorkFigure under, Target target) {
        return new Line(id, what, Set.of(over, under), f -> f.get(over) / f.get(under), target);
    }

    private static Line figure(String what, WorkFigure figure) {
        return new Line("", what, Set.of(figure), f -> f.get(figure), null);
    }

    private record Line(
            String id,
            String what,
            Set<WorkFigure> needs,
            ToDoubleFunction<Map<WorkFigure, Double>> value,
            Target target) {

        Measure measure(Map<WorkFigure, Double> known) {
            return Measure.figure(id, what, target == null ? "" : "x", value.applyAsDouble(known), target);
        }
    }
}
