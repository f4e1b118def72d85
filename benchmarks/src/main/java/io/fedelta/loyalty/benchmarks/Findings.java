package io.fedelta.loyalty.benchmarks;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a run has found so far: each figure is printed and kept as soon as it is known, so that none waits for the end.
 */
final class Findings {
    static final String DATABASE = "database";

    private final LocalDate date = LocalDate.now(Clock.systemUTC());
    private final String commit = Machine.commit();
    private final Map<String, String> machine = Machine.describe();
    private final List<Measure> measures = new ArrayList<>();
    private final long seed;
    private final Path folder;

    Findings(Settings settings, Path folder) {
        this.seed = settings.seed();
        this.folder = folder;
        machine.put("members", String.valueOf(settings.members()));
        machine.put("orders", String.valueOf(settings.orders()));
        machine.put(DATABASE, settings.database());
    }

    void add(Measure measure) {
        measures.add(measure);
        System.out.println("Found at load " + Machine.loadAverage() + ":");
        Report.print(measure, System.out);
        keep();
    }

    void addAll(List<Measure> found) {
        found.forEach(this::add);
    }

    /** Where they are kept. */
    Path keep() {
        machine.put("loadAverageAtEnd", Machine.loadAverage());
        return report().write(folder);
    }

    Report report() {
        return new Report(date, commit, seed, machine, List.copyOf(measures));
    }
}
