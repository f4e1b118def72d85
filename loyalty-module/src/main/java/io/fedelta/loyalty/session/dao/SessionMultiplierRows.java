package io.fedelta.loyalty.session.dao;

import io.fedelta.loyalty.ledger.AppliedMultiplier;
import io.fedelta.loyalty.session.Session;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** What multiplies the points of sessions; written with them, never changed. */
final class SessionMultiplierRows {

    /** Databases limit how many values a list may have. */
    private static final int PART = 500;

    private final JdbcTemplate jdbc;

    SessionMultiplierRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Collection<Session> sessions) {
        List<Object[]> rows = new ArrayList<>();
        for (Session session : sessions) {
            int number = 0;
            for (AppliedMultiplier multiplier : session.multipliers()) {
                rows.add(new Object[] {
                    session.id(), ++number, multiplier.kind().name(), multiplier.name(), multiplier.factor()
                });
            }
        }
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(
                    "INSERT INTO LOY_SESSION_MULTIPLIER (SESSION_ID, MULTIPLIER_NO, KIND, NAME, FACTOR) VALUES (?, ?, ?, ?, ?)",
                    rows);
        }
    }

    /** By session id; sessions that nothing multiplies are missing. */
    Map<String, List<AppliedMultiplier>> of(List<String> sessionIds) {
        Map<String, List<AppliedMultiplier>> found = new HashMap<>();
        for (int from = 0; from < sessionIds.size(); from += PART) {
            read(sessionIds.subList(from, Math.min(from + PART, sessionIds.size())), found);
        }
        return found;
    }

    private void read(List<String> ids, Map<String, List<AppliedMultiplier>> into) {
        String marks = String.join(", ", Collections.nCopies(ids.size(), "?"));
        jdbc.query(
                "SELECT SESSION_ID, KIND, NAME, FACTOR FROM LOY_SESSION_MULTIPLIER WHERE SESSION_ID IN (" + marks
                        + ") ORDER BY SESSION_ID, MULTIPLIER_NO",
                row -> {
                    into.computeIfAbsent(row.getString("SESSION_ID"), id -> new ArrayList<>())
                            .add(multiplier(row));
                },
                ids.toArray());
    }

    private static AppliedMultiplier multiplier(ResultSet row) throws SQLException {
        BigDecimal factor = row.getBigDecimal("FACTOR").stripTrailingZeros();
        return new AppliedMultiplier(
                AppliedMultiplier.Kind.valueOf(row.getString("KIND")),
                row.getString("NAME"),
                factor.setScale(Math.max(0, factor.scale())));
    }
}
