package io.fedelta.loyalty.monthend.service;

import io.fedelta.loyalty.monthend.FreezeAnswer;
import io.fedelta.loyalty.worker.FailureLog;
import io.fedelta.loyalty.worker.ScheduledTask;
import io.fedelta.loyalty.worker.TaskReport;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Freezes what has ended since the newest frozen month, the oldest first; in a shop without any, the month before this
 * one. It looks each night, so that a month which no server saw ending is frozen a little later, with the same figures.
 */
public class MonthEndTask implements ScheduledTask {

    private static final Logger LOG = LoggerFactory.getLogger(MonthEndTask.class);

    private final MonthEnds months;
    private final FailureLog failures = new FailureLog(LOG);

    public MonthEndTask(MonthEnds months) {
        this.months = months;
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
                ? unfrozen.stream().limit(1).toList()
                : unfrozen.stream()
                        .filter(month -> month.isAfter(newest.get()))
                        .sorted()
                        .toList();
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
