package io.fedelta.loyalty.audit.service;

import io.fedelta.loyalty.audit.AuditFinding;
import io.fedelta.loyalty.audit.Discrepancy;
import io.fedelta.loyalty.audit.FindingKind;
import io.fedelta.loyalty.audit.FindingState;
import io.fedelta.loyalty.audit.dao.FindingRows;
import io.fedelta.loyalty.message.Notice;
import io.fedelta.loyalty.message.NoticeKind;
import io.fedelta.loyalty.message.service.MerchantNotices;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.transaction.Moments;
import io.fedelta.loyalty.worker.FailureLog;
import io.fedelta.loyalty.worker.ScheduledTask;
import io.fedelta.loyalty.worker.TaskReport;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Looks at the whole shop and remembers what is wrong: what is new is told, what is seen again stays open with its
 * figures of now, what is not seen any more is closed. It repairs nothing. A check that fails leaves its findings as
 * they are.
 */
public class NightlyAudit implements ScheduledTask {

    /** Also names its texts on the page of jobs. */
    public static final String KEY = "selfAudit";

    private static final Logger LOG = LoggerFactory.getLogger(NightlyAudit.class);

    /** Of one check: more than anybody repairs in a day, and little enough to hold in memory. */
    static final int MOST = 10_000;

    private final List<AuditCheck> checks;
    private final FindingRows findings;
    private final MerchantNotices notices;
    private final LoyaltyTransactions transactions;
    private final Clock clock;
    private final FailureLog failures = new FailureLog(LOG);

    public NightlyAudit(
            List<AuditCheck> checks,
            JdbcTemplate jdbc,
            MerchantNotices notices,
            LoyaltyTransactions transactions,
            Clock clock) {
        this.checks = checks;
        this.findings = new FindingRows(jdbc);
        this.notices = notices;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public TaskReport run() {
        Instant now = Moments.now(clock);
        return checks.stream().map(check -> run(check, now)).reduce(TaskReport.NOTHING, TaskReport::plus);
    }

    private TaskReport run(AuditCheck check, Instant now) {
        int kinds = check.kinds().size();
        try {
            List<Discrepancy> found = check.look(MOST);
            transactions.inNew(() -> remember(check, found, now));
            return new TaskReport(kinds, 0);
        } catch (RuntimeException e) {
            failures.failed("The self-check of", check.getClass().getSimpleName(), e);
            return new TaskReport(kinds, kinds);
        }
    }

    /**
     * A look that has found too much did not see everything: it closes nothing.
     *
     * @return how many are new
     */
    private int remember(AuditCheck check, List<Discrepancy> found, Instant now) {
        int fresh = check.kinds().stream()
                .mapToInt(kind -> remember(kind, ofKind(kind, found), now))
                .sum();
        if (found.size() < MOST) {
            check.kinds().forEach(kind -> findings.gone(kind, now));
        }
        if (fresh > 0) {
            notices.tell(new Notice(
                    NoticeKind.SELF_CHECK,
                    check.getClass().getSimpleName() + "-" + now.toEpochMilli(),
                    Optional.empty(),
                    Integer.toString(fresh)));
        }
        return fresh;
    }

    private static List<Discrepancy> ofKind(FindingKind kind, List<Discrepancy> found) {
        return found.stream().filter(discrepancy -> discrepancy.kind() == kind).toList();
    }

    private int remember(FindingKind kind, List<Discrepancy> found, Instant now) {
        Map<String, AuditFinding> standing = findings.standing(kind).stream()
                .collect(Collectors.toMap(
                        finding -> finding.discrepancy().subjectId(), Function.identity(), (old, newer) -> newer));
        List<AuditFinding> again = new ArrayList<>();
        List<Discrepancy> fresh = new ArrayList<>();
        for (Discrepancy discrepancy : found) {
            AuditFinding known = standing.get(discrepancy.subjectId());
            if (known == null || isLeftOtherwise(known, discrepancy)) {
                fresh.add(discrepancy);
            } else if (known.isOpen()) {
                again.add(known.as(discrepancy));
            }
        }
        write(kind, again, fresh, now);
        return fresh.size();
    }

    /** What somebody has left as it is, is news again when its figures change. */
    private static boolean isLeftOtherwise(AuditFinding known, Discrepancy discrepancy) {
        return known.state() == FindingState.LEFT && !known.discrepancy().equals(discrepancy);
    }

    private void write(FindingKind kind, List<AuditFinding> again, List<Discrepancy> fresh, Instant now) {
        if (!again.isEmpty()) {
            findings.seen(again, now);
        }
        if (!fresh.isEmpty()) {
            findings.append(fresh, findings.times(kind), now);
        }
    }
}
