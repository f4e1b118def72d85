package io.fedelta.loyalty.reward.dao;

import io.fedelta.loyalty.change.MemberChanges;
import io.fedelta.loyalty.reward.Fulfilment.Mark;
import io.fedelta.loyalty.reward.FulfilmentFilter;
import io.fedelta.loyalty.reward.Grant;
import io.fedelta.loyalty.transaction.Moments;
import io.fedelta.loyalty.transaction.OptionalColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The merchant's marks on custom rewards. Rows are added only; the state of the grant follows the last one. */
public class FulfilmentRows {

    private static final String TASKS = """
             FROM LOY_GRANT g
            JOIN LOY_REWARD_VERSION v ON v.REWARD_ID = g.REWARD_ID AND v.VERSION_NO = g.REWARD_VERSION_NO
            WHERE v.REWARD_TYPE = 'CUSTOM' AND g.STATE = ?""";

    private final JdbcTemplate jdbc;
    private final MemberChanges changes;

    public FulfilmentRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.changes = new MemberChanges(jdbc);
    }

    public long count(FulfilmentFilter filter) {
        return jdbc.queryForObject(
                "SELECT COUNT(*)" + TASKS, Long.class, filter.state().name());
    }

    public List<String> grantIds(FulfilmentFilter filter, int atMost, long skipped) {
        String order = filter == FulfilmentFilter.OPEN ? "g.GRANTED_AT, g.GRANT_ID" : "g.GRANTED_AT DESC, g.GRANT_ID";
        return jdbc.queryForList(
                "SELECT g.GRANT_ID" + TASKS + " ORDER BY " + order + " LIMIT ? OFFSET ?",
                String.class,
                filter.state().name(),
                atMost,
                skipped);
    }

    /** Of each of these grants all marks, oldest first. */
    public Map<String, List<Mark>> marks(Collection<String> grantIds) {
        Map<String, List<Mark>> marks = new LinkedHashMap<>();
        if (!grantIds.isEmpty()) {
            jdbc.query(
                    """
                    SELECT GRANT_ID, FULFILLED, NOTE, ACTOR, MARKED_AT FROM LOY_FULFILMENT
                    WHERE GRANT_ID IN (%s) ORDER BY GRANT_ID, MARK_NO""".formatted(String.join(", ", Collections.nCopies(grantIds.size(), "?"))),
                    row -> {
                        marks.computeIfAbsent(row.getString("GRANT_ID"), id -> new ArrayList<>())
                                .add(read(row));
                    },
                    grantIds.toArray());
        }
        return marks;
    }

    /** @param number of the mark, 1 for the first; of two with the same number the key refuses one */
    public void append(String grantId, int number, Mark mark) {
        jdbc.update(
                """
                INSERT INTO LOY_FULFILMENT (GRANT_ID, MARK_NO, FULFILLED, NOTE, ACTOR, MARKED_AT)
                VALUES (?, ?, ?, ?, ?, ?)""",
                grantId,
                number,
                mark.fulfilled(),
                OptionalColumn.text(Optional.of(mark.note()).filter(note -> !note.isEmpty())),
                mark.actor(),
                Moments.column(mark.at()));
    }

    /** False if the grant is no task, or not in the state that the mark ends. */
    public boolean turn(Grant grant, boolean fulfilled, Instant now) {
        changes.touched(grant.accountId());
        return 1
                == jdbc.update(
                        """
                        UPDATE LOY_GRANT SET STATE = ?, USED_AT = ?
                        WHERE GRANT_ID = ? AND STATE = ? AND OFFER_CODE_ID IS NULL AND CARD_ID IS NULL
                        AND TAKEN_BACK_BY_ENTRY_NO IS NULL""",
                        fulfilled ? "USED" : "ISSUED",
                        OptionalColumn.moment(Optional.of(now).filter(moment -> fulfilled)),
                        grant.grantId(),
                        fulfilled ? "ISSUED" : "USED");
    }

    private static Mark read(ResultSet row) throws SQLException {
        return new Mark(
                row.getBoolean("FULFILLED"),
                Optional.ofNullable(row.getString("NOTE")).orElse(""),
                row.getString("ACTOR"),
                Moments.moment(row, "MARKED_AT"));
    }
}
