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
 * time zone. The rules at the end of the birthday decide; while the day lasts, those in force now.
 */
public class BirthdayBonuses implements ScheduledTask {

    private static final Logger LOG = LoggerFactory.getLogger(BirthdayBonuses.class);
    private static final int AT_A_TIME = 100;

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
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        TaskReport report = TaskReport.NOTHING;
        List<KnownBirthday> chunk = due(today, Long.MIN_VALUE);
        while (!chunk.isEmpty() && !Thread.currentThread().isInterrupted()) {
            long decided =
                    chunk.stream().filter(known -> isDecided(known, today)).count();
            report = report.plus(new TaskReport(chunk.size(), chunk.size() - decided));
            chunk = due(today, chunk.get(chunk.size() - 1).accountId());
        }
        return report;
    }

    /** One that fails is passed by, and tried again with the next run. */
    private boolean isDecided(KnownBirthday known, LocalDate today) {
        try {
            decide(known, today);
            return true;
        } catch (RuntimeException e) {
            failures.failed("Giving the birthday bonus of account", Long.toString(known.accountId()), e);
            return false;
        }
    }

    private List<KnownBirthday> due(LocalDate today, long afterAccountId) {
        return rows.due(today.getYear(), Birthday.lastMonthDayBy(today), afterAccountId, AT_A_TIME);
    }

    private void decide(KnownBirthday known, LocalDate today) {
        LocalDate day = known.birthday().in(today.getYear());
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
