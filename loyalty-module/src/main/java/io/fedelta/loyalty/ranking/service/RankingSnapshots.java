package io.fedelta.loyalty.ranking.service;

import io.fedelta.loyalty.ranking.RankingHistory.Kind;
import io.fedelta.loyalty.ranking.RankingHistory.Snapshot;
import io.fedelta.loyalty.ranking.dao.HistoryRows;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.worker.ScheduledTask;
import io.fedelta.loyalty.worker.TaskReport;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps the ranking as it was when a month or a quarter ended: each once, however late, as the ledger tells it for
 * every moment. Very old ones are forgotten.
 */
public class RankingSnapshots implements ScheduledTask {

    private static final int MONTHS_KEPT = 13;
    private static final int SEASONS_KEPT = 8;
    private static final int MONTHS_OF_SEASON = 3;

    private final RankingFollower follower;
    private final HistoryRows history;
    private final LoyaltyTransactions transactions;
    private final Clock clock;
    private final ZoneId zone;

    public RankingSnapshots(
            JdbcTemplate jdbc, RankingFollower follower, LoyaltyTransactions transactions, Clock clock, ZoneId zone) {
        this.follower = follower;
        this.history = new HistoryRows(jdbc);
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public String key() {
        return "rankingSnapshot";
    }

    @Override
    public TaskReport run() {
        follower.catchUp();
        YearMonth first = history.firstDay().map(YearMonth::from).orElse(null);
        if (first == null) {
            return TaskReport.NOTHING;
        }
        YearMonth now = YearMonth.from(clock.instant().atZone(zone));
        YearMonth season = now.minusMonths((now.getMonthValue() - 1) % MONTHS_OF_SEASON);
        return keep(Kind.MONTH, MONTHS_KEPT, ended(now, 1, MONTHS_KEPT, first))
                .plus(keep(Kind.SEASON, SEASONS_KEPT, ended(season, MONTHS_OF_SEASON, SEASONS_KEPT, first)));
    }

    /** The months that followed such ends, newest first; none of before there was anybody. */
    private static List<YearMonth> ended(YearMonth newest, int months, int kept, YearMonth first) {
        return Stream.iterate(newest, month -> month.minusMonths(months))
                .limit(kept)
                .filter(month -> month.isAfter(first))
                .toList();
    }

    private TaskReport keep(Kind kind, int most, List<YearMonth> ends) {
        Set<String> kept = history.find(kind).stream().map(Snapshot::id).collect(Collectors.toSet());
        TaskReport report = TaskReport.NOTHING;
        for (YearMonth end : ends) {
            if (!kept.contains(id(kind, end))) {
                report = report.plus(new TaskReport(take(kind, end), 0));
            }
        }
        forget(kind, most);
        return report;
    }

    private long take(Kind kind, YearMonth end) {
        Instant until = end.atDay(1).atStartOfDay(zone).toInstant();
        return transactions.inNew(() -> history.take(id(kind, end), kind, until));
    }

    private void forget(Kind kind, int most) {
        List<Snapshot> all = history.find(kind);
        all.stream().skip(most).map(Snapshot::id).forEach(id -> transactions.inNew(() -> history.delete(id)));
    }

    private static String id(Kind kind, YearMonth end) {
        YearMonth last = end.minusMonths(1);
        return kind == Kind.MONTH ? last.toString() : last.getYear() + "-Q" + last.get(IsoFields.QUARTER_OF_YEAR);
    }
}
