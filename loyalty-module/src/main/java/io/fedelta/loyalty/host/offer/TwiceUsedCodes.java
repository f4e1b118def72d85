package io.fedelta.loyalty.host.offer;

import io.fedelta.loyalty.audit.Discrepancy;
import io.fedelta.loyalty.audit.FindingKind;
import io.fedelta.loyalty.audit.service.AuditCheck;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** A reward's code discounts one submitted order. What was given twice, software cannot take back. */
public class TwiceUsedCodes implements AuditCheck {

    private static final String USES = """
            SELECT g.GRANT_ID, COUNT(DISTINCT o.ORDER_ID) AS ORDERS FROM LOY_GRANT g
            JOIN LOY_REWARD_VERSION v ON v.REWARD_ID = g.REWARD_ID AND v.VERSION_NO = g.REWARD_VERSION_NO
            JOIN BLC_ORDER_OFFER_CODE_XREF x ON x.OFFER_CODE_ID = g.OFFER_CODE_ID
            JOIN BLC_ORDER o ON o.ORDER_ID = x.ORDER_ID AND o.ORDER_STATUS = 'SUBMITTED'
            JOIN BLC_ORDER_ADJUSTMENT a ON a.ORDER_ID = o.ORDER_ID AND a.OFFER_ID = v.OFFER_ID
            LEFT JOIN LOY_ORDER_DECISION d ON d.ORDER_ID = o.ORDER_ID AND d.LOST = TRUE
            WHERE d.ORDER_ID IS NULL %s
            GROUP BY g.GRANT_ID HAVING COUNT(DISTINCT o.ORDER_ID) > 1 ORDER BY g.GRANT_ID LIMIT ?""";

    private static final RowMapper<Discrepancy> TWICE = (row, i) ->
            new Discrepancy(FindingKind.CODE_TWICE, row.getString("GRANT_ID"), "1", row.getString("ORDERS"));

    private final JdbcTemplate jdbc;

    public TwiceUsedCodes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<FindingKind> kinds() {
        return Set.of(FindingKind.CODE_TWICE);
    }

    @Override
    public List<Discrepancy> look(int atMost) {
        return jdbc.query(USES.formatted(""), TWICE, atMost);
    }

    @Override
    public Optional<Discrepancy> lookAt(FindingKind kind, String grantId) {
        return jdbc.query(USES.formatted("AND g.GRANT_ID = ?"), TWICE, grantId, 1).stream()
                .findFirst();
    }

    /** @throws IllegalStateException always: findings of this kind are not repairable */
    @Override
    public void repair(FindingKind kind, String grantId) {
        throw new IllegalStateException("A discount that was given cannot be taken back: " + grantId);
    }
}
