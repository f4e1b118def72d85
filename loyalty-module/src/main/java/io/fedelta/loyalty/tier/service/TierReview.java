package io.fedelta.loyalty.tier.service;

import io.fedelta.loyalty.ledger.service.LoyaltyLedger;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.RuleVersion;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.tier.dao.StandingRows;
import io.fedelta.loyalty.tier.service.Standings.Occasion;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.worker.FailureLog;
import io.fedelta.loyalty.worker.ScheduledTask;
import io.fedelta.loyalty.worker.TaskProgress;
import io.fedelta.loyalty.worker.TaskReport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Looks again at those whose period or grace has ended, and at those who were judged by tiers that were changed since.
 * The job after midnight finds the night's; {@link TierLook} finds whoever rises by an edit within a minute. A look
 * that finds nobody costs two short queries. Accounts are claimed in the database, and judged one by one while they are
 * locked.
 */
public class TierReview implements ScheduledTask {

    private static final Logger LOG = LoggerFactory.getLogger(TierReview.class);
    private static final String WORK = "Reviewing the tier of account";
    private static final int CHUNK = 100;

    /** Longer than a chunk takes; a node that dies with one leaves it to the others. */
    private static final Duration CLAIM = Duration.ofMinutes(10);

    private final StandingRows standings;
    private final Standings judge;
    private final Programme programme;
    private final LoyaltyLedger ledger;
    private final LoyaltyTransactions transactions;
    private final Clock clock;
    private final ZoneId zone;
    private final FailureLog failures = new FailureLog(LOG);

    public TierReview(
            JdbcTemplate jdbc,
            Standings judge,
            Programme programme,
            LoyaltyLedger ledger,
            LoyaltyTransactions transactions,
            Clock clock,
            ZoneId zone) {
        this.standings = new StandingRows(jdbc);
        this.judge = judge;
        this.programme = programme;
        this.ledger = ledger;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public String key() {
        return "tierReview";
    }

    @Override
    public TaskReport run() {
        return run(TaskProgress.UNSEEN);
    }

    @Override
    public TaskReport run(TaskProgress progress) {
        RuleVersion current = programme.current();
        if (!current.rules().hasTiers()) {
            return TaskReport.NOTHING;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        long unchangedSince = unchangedSince(current);
        TaskReport ended = reviewAll(() -> standings.ended(today, clock.instant(), CHUNK), progress);
        return ended.plus(
                reviewAll(() -> standings.judgedBefore(unchangedSince, clock.instant(), CHUNK), progress.after(ended)));
    }

    /** The oldest version from which on the tiers have been as they are now. */
    private long unchangedSince(RuleVersion current) {
        long number = current.number();
        while (number > 1 && sameTiers(programme.version(number - 1).rules(), current.rules())) {
            number--;
        }
        return number;
    }

    private static boolean sameTiers(ProgrammeRules before, ProgrammeRules now) {
        return before.hasTiers() && before.tiers().equals(now.tiers());
    }

    private TaskReport reviewAll(Supplier<List<Long>> due, TaskProgress progress) {
        TaskReport report = TaskReport.NOTHING;
        List<Long> chunk = due.get();
        while (!chunk.isEmpty() && !Thread.currentThread().isInterrupted()) {
            List<Long> mine = claimed(chunk);
            long reviewed = mine.stream().filter(this::isReviewed).count();
            report = report.plus(new TaskReport(mine.size(), mine.size() - reviewed));
            progress.reached(report);
            chunk = due.get();
        }
        return report;
    }

    private List<Long> claimed(List<Long> chunk) {
        Instant now = clock.instant();
        return transactions.inNew(() -> chunk.stream()
                .filter(accountId -> standings.claim(accountId, now, now.plus(CLAIM)))
                .toList());
    }

    private boolean isReviewed(long accountId) {
        try {
            transactions.inNew(() -> {
                ledger.lock(accountId);
                judge.judge(accountId, Occasion.REVIEW);
                return accountId;
            });
            failures.succeeded(WORK);
            return true;
        } catch (RuntimeException e) {
            failures.failed(WORK, Long.toString(accountId), e);
            return false;
        }
    }
}
