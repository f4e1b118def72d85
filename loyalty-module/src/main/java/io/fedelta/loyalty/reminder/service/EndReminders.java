package io.fedelta.loyalty.reminder.service;

import io.fedelta.loyalty.message.MessageKind;
import io.fedelta.loyalty.message.service.Outbox;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.reminder.Ending;
import io.fedelta.loyalty.reminder.EndingSource;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.transaction.Moments;
import io.fedelta.loyalty.worker.ScheduledTask;
import io.fedelta.loyalty.worker.TaskProgress;
import io.fedelta.loyalty.worker.TaskReport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Reminds of everything that ends within the days that the merchant has set. The outbox takes one reminder of each
 * thing, whichever node looks and however often.
 */
public class EndReminders implements ScheduledTask {

    private static final int BATCH = 200;

    private final List<EndingSource> sources;
    private final Programme programme;
    private final Outbox outbox;
    private final LoyaltyTransactions transactions;
    private final Clock clock;

    public EndReminders(
            List<EndingSource> sources,
            Programme programme,
            Outbox outbox,
            LoyaltyTransactions transactions,
            Clock clock) {
        this.sources = List.copyOf(sources);
        this.programme = programme;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "endReminders";
    }

    @Override
    public TaskReport run() {
        return run(TaskProgress.UNSEEN);
    }

    @Override
    public TaskReport run(TaskProgress progress) {
        Instant now = Moments.now(clock);
        Instant until =
                now.plus(Duration.ofDays(programme.current().rules().mails().reminderDays()));
        TaskReport report = TaskReport.NOTHING;
        for (EndingSource source : sources) {
            report = report.plus(new TaskReport(remind(source, now, until, progress.after(report)), 0));
        }
        return report;
    }

    private int remind(EndingSource source, Instant now, Instant until, TaskProgress progress) {
        int seen = 0;
        Instant from = now;
        List<Ending> batch = source.ending(from, until, BATCH);
        while (!batch.isEmpty()) {
            enqueue(source, batch);
            seen += batch.size();
            progress.reached(new TaskReport(seen, 0));
            from = next(from, batch);
            batch = batch.size() < BATCH ? List.of() : source.ending(from, until, BATCH);
        }
        return seen;
    }

    /** The last moment again, because not all of it may have fitted; unless a whole batch ends at that moment. */
    private static Instant next(Instant from, List<Ending> batch) {
        Instant last = batch.get(batch.size() - 1).endsAt();
        return last.isAfter(from) ? last : from.plusMillis(1);
    }

    private void enqueue(EndingSource source, List<Ending> batch) {
        transactions.inNew(() -> {
            batch.forEach(ending ->
                    outbox.enqueue(MessageKind.REMINDER, ending.accountId(), source.sort() + "-" + ending.id()));
            return batch.size();
        });
    }
}
