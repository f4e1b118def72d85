package io.fedelta.loyalty.monthend.service;

import io.fedelta.loyalty.monthend.FreezeAnswer;
import io.fedelta.loyalty.worker.FailureLog;
import io.fedelta.loyalty.worker.ScheduledTask;
import io.fedelta.loyalty.worker.TaskReport;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Freezes what has ended since the newest frozen month, the oldest first; in a shop without any, a month that ended in
 * the last days: older ones, into which histories may still be brought, are frozen by hand. It looks each night, so
 * that a month which no server saw ending is frozen a little later, with the same figures.
 */
public class MonthEndTask implements ScheduledTask {

    private static final Logger LOG = LoggerFactory.getLogger(MonthEndTask.class);

    private static final int FIRST_DAYS = 3;

    private final MonthEnds months;
    private final Clock clock;
    private final ZoneId zone;
    private final FailureLog failures = new FailureLog(LOG);

    /** @param zone the shop's */
    public MonthEndTask(MonthEnds months, Clock clock, ZoneId zone) {
        this.months = months;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public String key() {
        return "monthEnd";
    }

    @Override
    public TaskReport run() {
        return due().stream().map(this::freeze).reduce(TaskReport.NOTHING, TaskReport::plus);
    }

    private List<YearMonth> due() {
        List<YearMonth> unfrozen = months.unfrozen();
        Optional<YearMonth> newest = months.frozen().stream().findFirst();
        return newest.isEmpty()
                ? unfrozen.stream().filter(this::hasJustEnded).toList()
                : unfrozen.stream()
                        .filter(month -> month.isAfter(newest.get()))
                        .sorted()
                        .toList();
    }

    private boolean hasJustEnded(YearMonth month) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return month.atEndOfMonth().plusDays(FIRST_DAYS).isAfter(today);
    }

    private TaskReport freeze(YearMonth month) {
        try {
            FreezeAnswer answer = months.freeze(month, Optional.empty());
            LOG.info("Month {}: {}", month, answer);
            return new TaskReport(1, 0);
        } catch (RuntimeException e) {
            failures.failed("Freezing month", month.toString(), e);
            return new TaskReport(1, 1);
        }
    }
}
