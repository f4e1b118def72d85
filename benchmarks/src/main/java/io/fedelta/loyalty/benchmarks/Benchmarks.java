package io.fedelta.loyalty.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures everything, prints the table, keeps the results and fails if a target is missed. */
public final class Benchmarks {
    private static final int MISSED = 1;

    private Benchmarks() {}

    public static void main(String[] arguments) throws InterruptedException {
        Settings settings = Settings.fromSystemProperties();
        Findings findings = new Findings(settings, Path.of(System.getProperty("benchmark.results", "results")));
        if (settings.measures("services")) {
            findings.addAll(ServiceBenchmarks.run(settings));
        }
        if (settings.measures("tenders")) {
            findings.addAll(TenderComparison.run(settings));
        }
        if (settings.measures("clicks")) {
            findings.addAll(PaidClicks.run(settings));
        }
        if (settings.measures("desk")) {
            DeskBenchmarks.run(settings, true, findings);
        } else if (settings.measures("ranking")) {
            DeskBenchmarks.run(settings, false, findings);
        }
        if (settings.measures("stores")) {
            findings.addAll(compareStores(settings));
        }
        Path kept = findings.keep();
        findings.report().print(System.out);
        System.out.println("\nWritten to " + kept);
        System.exit(findings.report().hasMisses() ? MISSED : 0);
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
