package io.fedelta.loyalty.benchmarks;

import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What merchants do, in a store with a million members and in one with ten thousand. */
final class DeskBenchmarks {
    private static final int SMALL = 10_000;
    private static final int ENTRIES_EACH = 10;
    private static final int LARGE_BY_SMALL = 10;

    private final BenchDatabase server;
    private final Settings settings;
    private final Findings findings;

    private DeskBenchmarks(BenchDatabase server, Settings settings, Findings findings) {
        this.server = server;
        this.settings = settings;
        this.findings = findings;
    }

    /** @param work whether to measure the heavy tools as well, or the ranking alone */
    static void run(Settings settings, boolean work, Findings findings) throws InterruptedException {
        try (BenchDatabase server = BenchDatabase.start(settings.database())) {
            new DeskBenchmarks(server, settings, findings).run(work);
        }
    }

    private void run(boolean work) throws InterruptedException {
        DataSource small = filled("small", SMALL, settings.orders() / LARGE_BY_SMALL);
        DataSource large = filled("large", settings.members(), settings.orders());
        findings.addAll(new RankingTimes(large, small, settings).run());
        if (work) {
            WorkMeasures measures = new WorkMeasures(findings);
            worked("large", DeskNode.WORK, measures);
            worked("small", DeskNode.HEAP, (figure, value) -> {
                if (figure == WorkFigure.HEAP) {
                    measures.figure(WorkFigure.SMALL_HEAP, value);
                }
            });
        }
    }

    private void worked(String name, String work, WorkFigure.Told told) {
        RemoteNode.ask(
                DeskNode.class,
                work,
                server.addressOf(name),
                DeskNode.WORKED,
                Map.of(WorkFigure.BEGINNING, figure -> WorkFigure.read(figure, told)));
    }

    private DataSource filled(String name, int members, long orders) {
        String address = server.address(name);
        long order = Long.parseLong(RemoteNode.ask(DeskNode.class, DeskNode.TEMPLATE, address, DeskNode.ORDER));
        DataSource database = server.pool(address);
        new LargeShop(database).fill(order, members, ENTRIES_EACH, orders);
        double followed =
                Double.parseDouble(RemoteNode.ask(DeskNode.class, DeskNode.FOLLOW, address, DeskNode.FOLLOWED));
        new JdbcTemplate(database).execute(SqlFlavour.of(database).tidy("LOY_RANKING"));
        findings.add(Measure.figure("", "members taken into the ranking, " + name, "/s", followed, null));
        return database;
    }
}
