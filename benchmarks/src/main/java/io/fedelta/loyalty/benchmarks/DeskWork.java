package io.fedelta.loyalty.benchmarks;

import io.fedelta.loyalty.audit.service.NightlyAudit;
import io.fedelta.loyalty.testing.BroadleafStore;
import io.fedelta.loyalty.testing.Loyalty;
import org.springframework.jdbc.core.JdbcTemplate;

/** The heavy tools behind the merchant's pages, each beside bare SQL that does as much, in the store's own JVM. */
final class DeskWork {
    private final BroadleafStore store;
    private final JdbcTemplate jdbc;
    private final WorkFigure.Told told;

    DeskWork(BroadleafStore store, WorkFigure.Told told) {
        this.store = store;
        this.jdbc = new Loyalty(store).earning("1").jdbc();
        this.told = told;
    }

    void all() {
        RecalculationTimes recalculations = lookedAtHeap();
        recalculations.time();
        recalculations.timeWithCheckouts();
    }

    /** What a smaller store does as well, to compare its heap: the same in the same order, so that both are as warm. */
    RecalculationTimes lookedAtHeap() {
        audit();
        new ExportTimes(store, jdbc, told).export();
        RecalculationTimes recalculations = new RecalculationTimes(store, jdbc, told);
        recalculations.lookAtHeap();
        return recalculations;
    }

    private void audit() {
        NightlyAudit audit = store.bean("blLoyaltyNightlyAudit", NightlyAudit.class);
        String scan =
                "SELECT COUNT(*), SUM(POINTS) FROM (SELECT ACCOUNT_ID, SUM(POINTS) AS POINTS, SUM(SPENDABLE_POINTS)"
                        + " AS SPENDABLE FROM LOY_ENTRY GROUP BY ACCOUNT_ID) SUMS";
        Progress progress = new Progress("scan, nightly audit, scan", 3);
        Seconds.of(() -> jdbc.queryForList(scan));
        progress.add(1);
        told.figure(WorkFigure.AUDIT, Seconds.of(audit::run));
        progress.add(1);
        told.figure(WorkFigure.SCAN, Seconds.of(() -> jdbc.queryForList(scan)));
        progress.add(1);
    }
}
