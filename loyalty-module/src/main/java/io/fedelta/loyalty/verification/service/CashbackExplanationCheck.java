package io.fedelta.loyalty.verification.service;

import io.fedelta.loyalty.cashback.CashbackExplanation;
import io.fedelta.loyalty.cashback.dao.CashbackExplanationRows;
import io.fedelta.loyalty.verification.Finding;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * What was earned is what its own explanation yields; for a friend's order at most that, because there may be a cap.
 * Reads row by row, however many there are.
 */
final class CashbackExplanationCheck implements Check {

    @Override
    public List<Finding> run(JdbcTemplate jdbc, Instant now) {
        Walk walk = new Walk();
        RowCallbackHandler step = row -> walk.step(
                new Earned(row.getString("EARNING_ID"), row.getString("KIND"), row.getBigDecimal("AMOUNT")),
                row.getString("PART"));
        jdbc.query("""
                SELECT c.EARNING_ID, c.KIND, c.AMOUNT, x.PART FROM LOY_CASHBACK c
                LEFT JOIN LOY_CASHBACK_EXPLANATION x ON x.EARNING_ID = c.EARNING_ID
                ORDER BY c.EARNING_ID, x.PART_NO""", step);
        walk.endEarning();
        return walk.findings;
    }

    private record Earned(String earningId, String kind, BigDecimal amount) {

        boolean fits(BigDecimal yielded) {
            int difference = amount.compareTo(yielded);
            return kind.equals("ORDER") ? difference == 0 : difference <= 0;
        }
    }

    /** Joins the parts of one earning at a time. */
    private static final class Walk {
        private final List<Finding> findings = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private Earned earned = new Earned("", "", BigDecimal.ZERO);

        void step(Earned next, String part) {
            if (!next.earningId().equals(earned.earningId())) {
                endEarning();
                earned = next;
                text.setLength(0);
            }
            text.append(part == null ? "" : part);
        }

        void endEarning() {
            if (!earned.earningId().isEmpty() && findings.size() < MOST_FINDINGS && !yields(earned::fits)) {
                findings.add(new Finding(
                        "cashback-explanation-yields-amount",
                        "earning %s is %s, which is not what its explanation yields"
                                .formatted(earned.earningId(), earned.amount())));
            }
        }

        private boolean yields(Predicate<BigDecimal> expected) {
            try {
                CashbackExplanation explanation = CashbackExplanationRows.read(text.toString());
                return expected.test(explanation.amount());
            } catch (IllegalArgumentException | NullPointerException | ArithmeticException unreadable) {
                return false;
            }
        }
    }
}
