package io.fedelta.loyalty.birthday.service;

import io.fedelta.loyalty.birthday.Birthday;
import io.fedelta.loyalty.birthday.KnownBirthday;
import io.fedelta.loyalty.birthday.dao.BirthdayRows;
import io.fedelta.loyalty.bonus.Bonus;
import io.fedelta.loyalty.bonus.service.Bonuses;
import io.fedelta.loyalty.ledger.BonusExplanation;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.ledger.Source;
import io.fedelta.loyalty.programme.BonusRules;
import io.fedelta.loyalty.programme.RuleVersion;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.worker.FailureLog;
import io.fedelta.loyalty.worker.ScheduledTask;
import io.fedelta.loyalty.worker.TaskProgress;
import io.fedelta.loyalty.worker.TaskReport;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Gives birthday bonuses: on the day, and for days that were missed, until the end of their calendar year in the shop's
 * time zone and for two weeks in any case, so that a birthday at the year's end has its days of grace too. The rules at
 * the end of the birthday decide; while the day lasts, those in force now.
 */
public class BirthdayBonuses implements ScheduledTask {

    private static final Logger LOG = LoggerFactory.getLogger(BirthdayBonuses.class);
    private static final int AT_A_TIME = 100;
    private static final int DAYS_OF_GRACE = 14;

    private final BirthdayRows rows;
    private final Programme programme;
    private final Bonuses bonuses;
    private final LoyaltyTransactions transactions;
    private final Clock clock;
    private final ZoneId zone;
    private final FailureLog failures = new FailureLog(LOG);

    public BirthdayBonuses(
            JdbcTemplate jdbc,
            Programme programme,
            Bonuses bonuses,
            LoyaltyTransactions transactions,
            Clock clock,
            ZoneId zone) {
        this.rows = new BirthdayRows(jdbc);
        this.programme = programme;
        this.bonuses = bonuses;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public String key() {
        return "birthdayBonuses";
    }

    @Override
    public TaskReport run() {
        return run(TaskProgress.UNSEEN);
    }

    @Override
    public TaskReport run(TaskProgress progress) {
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        TaskReport report = TaskReport.NOTHING;
        for (Span span : spans(today)) {
            report = report.plus(give(span, today, progress.after(report)));
        }
        return report;
    }

    /** Birthdays of a year that are dealt with today, by {@link Birthday#monthDay}. */
    private record Span(int year, int first, int last) {}

    private static List<Span> spans(LocalDate today) {
        Span thisYear = new Span(today.getYear(), 0, Birthday.lastMonthDayBy(today));
        LocalDate earliest = today.minusDays(DAYS_OF_GRACE);
        return earliest.getYear() == today.getYear()
                ? List.of(thisYear)
                : List.of(new Span(earliest.getYear(), Birthday.monthDay(earliest), Integer.MAX_VALUE), thisYear);
    }

    private TaskReport give(Span span, LocalDate today, TaskProgress progress) {
        TaskReport report = TaskReport.NOTHING;
        List<KnownBirthday> chunk = due(span, Long.MIN_VALUE);
        while (!chunk.isEmpty() && !Thread.currentThread().isInterrupted()) {
            long decided = chunk.stream()
                    .filter(known -> isDecided(known, known.birthday().in(span.year()), today))
                    .count();
            report = report.plus(new TaskReport(chunk.size(), chunk.size() - decided));
            progress.reached(report);
            chunk = due(span, chunk.get(chunk.size() - 1).accountId());
        }
        return report;
    }

    /** One that fails is passed by, and tried again with the next run. */
    private boolean isDecided(KnownBirthday known, LocalDate day, LocalDate today) {
        try {
            decide(known, day, today);
            return true;
        } catch (RuntimeException e) {
            failures.failed("Giving the birthday bonus of account", Long.toString(known.accountId()), e);
            return false;
        }
    }

    private List<KnownBirthday> due(Span span, long afterAccountId) {
        return rows.due(span.year(), span.first(), span.last(), afterAccountId, AT_A_TIME);
    }

    private void decide(KnownBirthday known, LocalDate day, LocalDate today) {
        RuleVersion version = programme.at(decidingMoment(day));
        BonusRules rules = version.rules().bonuses();
        boolean given = version.rules().enabled() && rules.birthday() == BonusRules.Birthday.BONUS;
        if (!given && day.equals(today)) {
            return;
        }
        transactions.inNew(() -> {
            if (given) {
                bonuses.give(bonus(known.accountId(), day, rules.birthdayPoints(), version.number()));
            }
            rows.done(known.accountId(), day.getYear());
            return null;
        });
    }

    /** The last moment of the day, or now if that is still to come. */
    private Instant decidingMoment(LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
        Instant now = clock.instant();
        return end.isBefore(now) ? end : now;
    }

    private Bonus bonus(long accountId, LocalDate day, long points, long ruleVersion) {
        return new Bonus(
                accountId,
                EntryKind.BIRTHDAY,
                Source.birthday(day.getYear()),
                new BonusExplanation("", 0, Points.of(points)),
                ruleVersion,
                day.atStartOfDay(zone).toInstant());
    }
}
