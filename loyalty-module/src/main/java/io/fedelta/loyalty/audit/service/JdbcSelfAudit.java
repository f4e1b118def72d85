package io.fedelta.loyalty.audit.service;

import io.fedelta.loyalty.audit.AuditFinding;
import io.fedelta.loyalty.audit.Discrepancy;
import io.fedelta.loyalty.audit.FindingKind;
import io.fedelta.loyalty.audit.FindingState;
import io.fedelta.loyalty.audit.RepairAnswer;
import io.fedelta.loyalty.audit.dao.FindingRows;
import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** The repair looks for itself what is wrong now; the finding only says where. */
public class JdbcSelfAudit implements SelfAudit {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcSelfAudit.class);

    private final List<AuditCheck> checks;
    private final FindingRows findings;
    private final LoyaltyTransactions transactions;
    private final Clock clock;

    public JdbcSelfAudit(List<AuditCheck> checks, JdbcTemplate jdbc, LoyaltyTransactions transactions, Clock clock) {
        this.checks = checks;
        this.findings = new FindingRows(jdbc);
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Page<AuditFinding> find(Optional<FindingState> state, int page, int size) {
        return findings.page(state, Math.max(0, page), size);
    }

    @Override
    public Map<FindingKind, Long> open() {
        return findings.countOpen();
    }

    @Override
    public List<Long> open(FindingKind kind, long fromId, long toId) {
        return findings.open(kind, fromId, toId);
    }

    @Override
    public RepairAnswer repair(long findingId, String actor) {
        Optional<AuditFinding> finding = findings.find(findingId);
        if (finding.isEmpty()) {
            return RepairAnswer.NO_SUCH_FINDING;
        }
        if (!finding.get().isOpen()) {
            return RepairAnswer.CLOSED_ALREADY;
        }
        return finding.get().kind().isRepairable() ? repair(finding.get(), actor) : RepairAnswer.NOT_REPAIRABLE;
    }

    private RepairAnswer repair(AuditFinding finding, String actor) {
        Discrepancy wrong = finding.discrepancy();
        AuditCheck check = checkOf(wrong.kind());
        check.repair(wrong.kind(), wrong.subjectId());
        if (check.lookAt(wrong.kind(), wrong.subjectId()).isPresent()) {
            LOG.warn("Finding {}, {} of {}, was not repaired", finding.findingId(), wrong.kind(), wrong.subjectId());
            return RepairAnswer.STILL_WRONG;
        }
        return close(finding.findingId(), FindingState.REPAIRED, actor);
    }

    private AuditCheck checkOf(FindingKind kind) {
        return checks.stream()
                .filter(check -> check.kinds().contains(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody looks for " + kind));
    }

    @Override
    public RepairAnswer leave(long findingId, String actor) {
        return findings.find(findingId).isEmpty()
                ? RepairAnswer.NO_SUCH_FINDING
                : close(findingId, FindingState.LEFT, actor);
    }

    private RepairAnswer close(long findingId, FindingState state, String actor) {
        boolean closed = transactions.inNew(() -> findings.close(findingId, state, actor, Moments.now(clock)));
        if (closed) {
            LOG.info("Finding {} is {} by {}", findingId, state, actor);
        }
        return closed ? RepairAnswer.DONE : RepairAnswer.CLOSED_ALREADY;
    }
}
