package io.fedelta.loyalty.comparison.service;

import io.fedelta.loyalty.comparison.GroupFigures;
import io.fedelta.loyalty.comparison.OrderFigures;
import io.fedelta.loyalty.comparison.dao.ComparisonRows;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.transaction.Moments;
import io.fedelta.loyalty.worker.ScheduledTask;
import io.fedelta.loyalty.worker.TaskReport;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Counts this month and the one before anew each night, any of the last two years that was never counted, and the one
 * that was counted longest ago: refunds and changes of old orders arrive too, if later.
 */
public class ComparisonTask implements ScheduledTask {

    private static final int MONTHS = 24;

    private final OrderFigures orders;
    private final ComparisonRows rows;
    private final LoyaltyTransactions transactions;
    private final Period activity;
    private final Clock clock;
    private final ZoneId zone;

    /** @param activity how long after an order its customer counts as active */
    public ComparisonTask(
            OrderFigures orders,
            ComparisonRows rows,
            LoyaltyTransactions transactions,
            Period activity,
            Clock clock,
            ZoneId zone) {
        this.orders = orders;
        this.rows = rows;
        this.transactions = transactions;
        this.activity = activity;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public String key() {
        return "comparison";
    }

    @Override
    public TaskReport run() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        share(today);
        TaskReport report = TaskReport.NOTHING;
        for (YearMonth month : due(YearMonth.from(today))) {
            if (Thread.currentThread().isInterrupted()) {
                break;
            }
            report = report.plus(new TaskReport(count(month), 0));
        }
        return report;
    }

    private void share(LocalDate today) {
        var share = orders.share(today, start(today.minus(activity)));
        transactions.inNew(() -> {
            rows.replace(share);
            return share;
        });
    }

    private Set<YearMonth> due(YearMonth current) {
        Map<YearMonth, Instant> counted = rows.counted();
        Set<YearMonth> due = new LinkedHashSet<>(List.of(current, current.minusMonths(1)));
        IntStream.range(0, MONTHS)
                .mapToObj(current::minusMonths)
                .filter(month -> !counted.containsKey(month))
                .forEach(due::add);
        counted.keySet().stream()
                .filter(month -> month.isAfter(current.minusMonths(MONTHS)))
                .findFirst()
                .ifPresent(due::add);
        return due;
    }

    /** @return how many orders there were */
    private long count(YearMonth month) {
        List<GroupFigures> figures =
                orders.between(start(month.atDay(1)), start(month.plusMonths(1).atDay(1)));
        transactions.inNew(() -> {
            rows.replace(month, figures, Moments.now(clock));
            return figures;
        });
        return figures.stream().mapToLong(GroupFigures::orders).sum();
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
