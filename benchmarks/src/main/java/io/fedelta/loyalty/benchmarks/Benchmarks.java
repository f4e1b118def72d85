package io.fedelta.loyalty.benchmarks;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Measures everything, prints the table, keeps the results and fails if a target is missed. */
public final class Benchmarks {
    private static final int MISSED = 1;

    private Benchmarks() {}

    public static void main(String[] arguments) throws InterruptedException {
        Settings settings = Settings.fromSystemProperties();
        String commit = Machine.commit();
        Map<String, String> machine = Machine.describe();
        List<Measure> measures = new ArrayList<>();
        if (settings.measures("services")) {
            measures.addAll(ServiceBenchmarks.run(settings));
        }
        if (settings.measures("tenders")) {
            measures.addAll(TenderComparison.run(settings));
        }
        if (settings.measures("clicks")) {
            measures.addAll(PaidClicks.run(settings));
        }
        if (settings.measures("desk")) {
            measures.addAll(DeskBenchmarks.run(settings, true));
        } else if (settings.measures("ranking")) {
            measures.addAll(DeskBenchmarks.run(settings, false));
        }
        if (settings.measures("stores")) {
            measures.addAll(compareStores(settings));
        }
        machine.put("loadAverageAtEnd", Machine.loadAverage());
        Report report = new Report(LocalDate.now(Clock.systemUTC()), commit, settings.seed(), machine, measures);
        report.print(System.out);
        System.out.println("\nWritten to " + report.write(Path.of(System.getProperty("benchmark.results", "results"))));
        System.exit(report.hasMisses() ? MISSED : 0);
    }

    private static List<Measure> compareStores(Settings settings) throws InterruptedException {
        try (Contender stock = Contender.start(settings.mostCheckouts(), "--without-loyalty");
                Contender loyal = Contender.start(settings.mostCheckouts())) {
            loyal.data().awaitProgramme();
            List<Measure> measures = new ArrayList<>(new CheckoutComparison(stock, loyal, settings).run());
            measures.addAll(AwardLag.of(loyal.data()));
            measures.addAll(Correctness.of(loyal));
            measures.addAll(new StartUps(stock, loyal, settings).run());
            return measures;
        }
    }
}
