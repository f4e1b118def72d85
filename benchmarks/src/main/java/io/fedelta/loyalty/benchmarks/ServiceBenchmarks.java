package io.fedelta.loyalty.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** What the services do by themselves, without the host: against bare SQL, and against themselves with more to do. */
final class ServiceBenchmarks {

    private ServiceBenchmarks() {}

    static List<Measure> run(Settings settings) throws InterruptedException {
        List<Measure> measures = new ArrayList<>();
        try (BenchDatabase server = BenchDatabase.start()) {
            measures.addAll(new LedgerThroughput(server.empty("append"), settings).run(settings.seed()));
            measures.addAll(new HotMember(server.empty("hot"), settings).run(settings.seed()));
            measures.addAll(new OrderDrain(server.empty("drain"), settings).run(settings.seed()));
            measures.addAll(new AwardTimes(server, settings).run());
        }
        return measures;
    }
}
