package io.fedelta.loyalty.ranking.service;

import io.fedelta.loyalty.ranking.RankingHistory.Kind;
import io.fedelta.loyalty.ranking.RankingHistory.Snapshot;
import io.fedelta.loyalty.ranking.dao.FeedRows;
import io.fedelta.loyalty.ranking.dao.HistoryRows;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.transaction.Moments;
import io.fedelta.loyalty.worker.ScheduledTask;
import io.fedelta.loyalty.worker.TaskReport;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps the ranking as it is when a month or a quarter has ended: once, in its first days, and never later, because
 * what is kept then would be the ranking of another time. Very old ones are forgotten.
 */
public class RankingSnapshots implements ScheduledTask {

    private static final int DAYS_LATE_AT_MOST = 3;
    private static final int MONTHS_KEPT = 13;
    private static final int SEASONS_KEPT = 8;

    private final RankingFollower follower;
    private final FeedRows feed;
    private final HistoryRows history;
    private final LoyaltyTransactions transactions;
    private final Clock clock;
    private final ZoneId zone;

    public RankingSnapshots(
            JdbcTemplate jdbc, RankingFollower follower, LoyaltyTransactions transactions, Clock clock, ZoneId zone) {
        this.follower = follower;
        this.feed = new FeedRows(jdbc);
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
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        if (today.getDayOfMonth() > DAYS_LATE_AT_MOST) {
            return TaskReport.NOTHING;
        }
        follower.catchUp();
        TaskReport months = take(YearMonth.from(today).minusMonths(1).toString(), Kind.MONTH, MONTHS_KEPT);
        return startsSeason(today)
                ? months.plus(take(season(today.minusMonths(1)), Kind.SEASON, SEASONS_KEPT))
                : months;
    }

    private static boolean startsSeason(LocalDate day) {
        return day.getMonthValue() % 3 == 1;
    }

    private static String season(LocalDate day) {
        return day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
    }

    private TaskReport take(String id, Kind kind, int kept) {
        return transactions.inNew(() -> {
            feed.lock();
            if (history.find(kind).stream().anyMatch(taken -> taken.id().equals(id))) {
                return TaskReport.NOTHING;
            }
            history.take(id, kind, Moments.now(clock));
            List<Snapshot> all = history.find(kind);
            all.stream().skip(kept).map(Snapshot::id).forEach(history::delete);
            return new TaskReport(all.get(0).members(), 0);
        });
    }
}
