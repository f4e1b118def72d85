package io.fedelta.loyalty.benchmarks;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What merchants do, in a store with a million members and in one with ten thousand. */
final class DeskBenchmarks {
    private static final int SMALL = 10_000;
    private static final int ENTRIES_EACH = 10;
    private static final int LARGE_BY_SMALL = 10;

    private final BenchDatabase server;
    private final Settings settings;

    private DeskBenchmarks(BenchDatabase server, Settings settings) {
        this.server = server;
        this.settings = settings;
    }

    /** @param work whether to measure the heavy tools as well, or the ranking alone */
    static List<Measure> run(Settings settings, boolean work) throws InterruptedException {
        try (BenchDatabase server = BenchDatabase.start(settings.database())) {
            return new DeskBenchmarks(server, settings).run(work);
        }
    }

    private List<Measure> run(boolean work) throws InterruptedException {
        List<Measure> measures = new ArrayList<>();
        DataSource small = filled("small", SMALL, settings.orders() / LARGE_BY_SMALL, measures);
        DataSource large = filled("large", settings.members(), settings.orders(), measures);
        measures.addAll(new RankingTimes(large, small, settings).run());
        if (work) {
            measures.addAll(worked("large").measures(worked("small")));
        }
        return measures;
    }

    private Worked worked(String name) {
        return Worked.read(RemoteNode.ask(DeskNode.class, DeskNode.WORK, server.addressOf(name), DeskNode.WORKED));
    }

    private DataSource filled(String name, int members, long orders, List<Measure> measures) {
        String address = server.address(name);
        long order = Long.parseLong(RemoteNode.ask(DeskNode.class, DeskNode.TEMPLATE, address, DeskNode.ORDER));
        DataSource database = server.pool(address);
        new LargeShop(database).fill(order, members, ENTRIES_EACH, orders);
        double followed =
                Double.parseDouble(RemoteNode.ask(DeskNode.class, DeskNode.FOLLOW, address, DeskNode.FOLLOWED));
        measures.add(Measure.figure("", "members taken into the ranking, " + name, "/s", followed, null));
        return database;
    }
}
