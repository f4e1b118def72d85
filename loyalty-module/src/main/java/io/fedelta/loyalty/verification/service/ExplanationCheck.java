package io.fedelta.loyalty.verification.service;

import io.fedelta.loyalty.ledger.dao.ExplanationText;
import io.fedelta.loyalty.verification.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** The points of an entry are those that its own explanation yields. Reads row by row, however long the ledger is. */
final class ExplanationCheck implements Check {

    private final ExplanationText text = new ExplanationText();

    @Override
    public List<Finding> run(JdbcTemplate jdbc, Instant now) {
        Walk walk = new Walk();
        RowCallbackHandler step = row -> walk.step(
                row.getLong("ACCOUNT_ID"), row.getLong("ENTRY_NO"), row.getLong("POINTS"), row.getString("PART"));
        jdbc.query("""
                SELECT e.ACCOUNT_ID, e.ENTRY_NO,
                    CASE WHEN e.KIND IN ('SPENT', 'SPENDING_RETURNED') THEN e.SPENDABLE_POINTS ELSE e.POINTS END AS POINTS, x.PART FROM LOY_ENTRY e
                LEFT JOIN LOY_ENTRY_EXPLANATION x ON x.ACCOUNT_ID = e.ACCOUNT_ID AND x.ENTRY_NO = e.ENTRY_NO
                ORDER BY e.ACCOUNT_ID, e.ENTRY_NO, x.PART_NO""", step);
        walk.endEntry();
        return walk.findings;
    }

    /** Joins the parts of one entry at a time. */
    private final class Walk {
        private final List<Finding> findings = new ArrayList<>();
        private final StringBuilder explanation = new StringBuilder();
        private long accountId;
        private long entryNo;
        private long points;

        void step(long nextAccountId, long nextEntryNo, long nextPoints, String part) {
            if (nextAccountId != accountId || nextEntryNo != entryNo) {
                endEntry();
                accountId = nextAccountId;
                entryNo = nextEntryNo;
                points = nextPoints;
                explanation.setLength(0);
            }
            explanation.append(part == null ? "" : part);
        }

        void endEntry() {
            if (entryNo > 0 && findings.size() < MOST_FINDINGS && !yields(points)) {
                findings.add(new Finding(
                        "explanation-yields-points",
                        "entry %d of account %d has %d points, which is not what its explanation yields"
                                .formatted(entryNo, accountId, points)));
            }
        }

        private boolean yields(long expected) {
            try {
                return text.read(explanation.toString()).points().value() == expected;
            } catch (IllegalArgumentException | NullPointerException | ArithmeticException unreadable) {
                return false;
            }
        }
    }
}
