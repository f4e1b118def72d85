package io.fedelta.loyalty.benchmarks;

import io.fedelta.loyalty.audit.service.NightlyAudit;
import io.fedelta.loyalty.benchmarks.RecalculationTimes.Recalculated;
import io.fedelta.loyalty.testing.BroadleafStore;
import io.fedelta.loyalty.testing.Loyalty;
import org.springframework.jdbc.core.JdbcTemplate;

/** The heavy tools behind the merchant's pages, each beside bare SQL that does as much, in the store's own JVM. */
final class DeskWork {
    private final BroadleafStore store;
    private final JdbcTemplate jdbc;

    DeskWork(BroadleafStore store) {
        this.store = store;
        this.jdbc = new Loyalty(store).earning("1").jdbc();
    }

    Recalculated recalculated() {
        return new RecalculationTimes(store, jdbc).taken();
    }

    /** Seconds of the nightly audit, and of one scan that adds up the entries by account. */
    double[] audited() {
        NightlyAudit audit = store.bean("blLoyaltyNightlyAudit", NightlyAudit.class);
        String scan =
                "SELECT COUNT(*), SUM(POINTS) FROM (SELECT ACCOUNT_ID, SUM(POINTS) AS POINTS, SUM(SPENDABLE_POINTS)"
                        + " AS SPENDABLE FROM LOY_ENTRY GROUP BY ACCOUNT_ID) SUMS";
        RecalculationTimes.seconds(() -> jdbc.queryForList(scan));
        return new double[] {
            RecalculationTimes.seconds(() -> audit.run()), RecalculationTimes.seconds(() -> jdbc.queryForList(scan))
        };
    }
}
