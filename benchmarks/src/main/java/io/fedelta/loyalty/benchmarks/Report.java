package io.fedelta.loyalty.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Everything one run has found, as one table for people and one file for machines. */
record Report(LocalDate date, String commit, long seed, Map<String, String> machine, List<Measure> measures) {
    private static final String ROW = "%-4s  %-60s %10s  %-19s %9s  %s%n";

    boolean hasMisses() {
        return measures.stream().anyMatch(Measure::missed);
    }

    void print(PrintStream out) {
        out.printf(Locale.ROOT, "%nFedelta %s, %s, seed %d%n", commit, date, seed);
        machine.forEach((name, value) -> out.printf(Locale.ROOT, "  %-20s %s%n", name, value));
        out.printf(Locale.ROOT, "%n" + ROW, "", "measured", "value", "95 % interval", "target", "");
        measures.forEach(measure -> print(measure, out));
    }

    /** One line of the table. */
    static void print(Measure measure, PrintStream out) {
        out.printf(
                Locale.ROOT,
                ROW,
                measure.id(),
                measure.what(),
                number(measure.estimate().median(), measure.unit()),
                interval(measure),
                measure.target() == null ? "" : target(measure.target()),
                measure.verdict());
    }

    private static String target(Target target) {
        return target.sign() + " " + number(target.value(), "");
    }

    private static String interval(Measure measure) {
        return measure.samples().size() < 2
                ? ""
                : number(measure.estimate().low(), "") + " to "
                        + number(measure.estimate().high(), "");
    }

    private static String number(double value, String unit) {
        String digits = value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.3f", value);
        return unit.isEmpty() ? digits : digits + " " + unit;
    }

    /** Runs on different databases do not overwrite each other. */
    private String name() {
        String database = machine.getOrDefault(Findings.DATABASE, Settings.POSTGRESQL);
        return date + "-" + commit + (database.equals(Settings.POSTGRESQL) ? "" : "-" + database);
    }

    Path write(Path folder) {
        Path file = folder.resolve(name() + ".json");
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("date", date.toString());
        content.put("commit", commit);
        content.put("seed", seed);
        content.put("machine", machine);
        content.put("measures", measures);
        try {
            Files.createDirectories(folder);
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), content);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("The results cannot be written to " + file, e);
        }
    }
}
