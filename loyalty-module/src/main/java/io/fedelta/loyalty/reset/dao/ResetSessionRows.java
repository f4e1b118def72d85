package io.fedelta.loyalty.reset.dao;

import io.fedelta.loyalty.transaction.RowWriter;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/** What resets took of sessions, which change together with it. */
public class ResetSessionRows {

    private final JdbcTemplate jdbc;
    private final RowWriter writer;

    public ResetSessionRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.writer = new RowWriter(jdbc);
    }

    /** Takes what the accounts' sessions brought before the reset began; locks those sessions first. */
    public List<ResetPart> take(String resetId, long fromAccount, long toAccount) {
        jdbc.update(
                "UPDATE LOY_SESSION SET STATE = STATE WHERE ACCOUNT_ID BETWEEN ? AND ? AND REASON = 'AWARDED'",
                fromAccount,
                toAccount);
        int noted = jdbc.update("""
                INSERT INTO LOY_RESET_SESSION (RESET_ID, SESSION_ID, ACCOUNT_ID, CYCLE_NO, POINTS, EARNED_AT, GIVEN_BACK)
                SELECT r.RESET_ID, s.SESSION_ID, s.ACCOUNT_ID, s.TIMES_DONE, s.POINTS, e.OCCURRED_AT, FALSE
                FROM LOY_SESSION s
                JOIN LOY_ENTRY e ON e.ACCOUNT_ID = s.ACCOUNT_ID AND e.ENTRY_NO = s.ENTRY_NO
                JOIN LOY_RESET r ON r.RESET_ID = ? AND e.RECORDED_AT <= r.STARTED_AT
                WHERE s.ACCOUNT_ID BETWEEN ? AND ? AND s.REASON = 'AWARDED'""", resetId, fromAccount, toAccount);
        int emptied = jdbc.update("""
                UPDATE LOY_SESSION SET REASON = 'RESET', POINTS = 0
                WHERE ACCOUNT_ID BETWEEN ? AND ? AND REASON = 'AWARDED' AND EXISTS (
                    SELECT 1 FROM LOY_RESET_SESSION o WHERE o.RESET_ID = ? AND o.SESSION_ID = LOY_SESSION.SESSION_ID
                    AND o.CYCLE_NO = LOY_SESSION.TIMES_DONE)""", fromAccount, toAccount, resetId);
        if (noted != emptied) {
            throw new OptimisticLockingFailureException("A session was awarded or taken back meanwhile");
        }
        return taken(resetId, fromAccount, toAccount).stream().map(Taken::part).toList();
    }

    /** Gives back what was taken of sessions that nothing else has become of. */
    public List<ResetPart> giveBack(String resetId, long fromAccount, long toAccount) {
        List<Taken> taken = taken(resetId, fromAccount, toAccount);
        if (taken.isEmpty()) {
            return List.of();
        }
        int[] restored = writer.write(
                """
                UPDATE LOY_SESSION SET REASON = 'AWARDED', POINTS = ?
                WHERE SESSION_ID = ? AND TIMES_DONE = ? AND REASON = 'RESET'""",
                taken.stream()
                        .map(session -> new Object[] {session.part().points(), session.sessionId(), session.cycle()})
                        .toList());
        List<Taken> given = IntStream.range(0, restored.length)
                .filter(i -> restored[i] == 1)
                .mapToObj(taken::get)
                .toList();
        note(resetId, given);
        return given.stream().map(Taken::part).toList();
    }

    private void note(String resetId, List<Taken> given) {
        if (!given.isEmpty()) {
            writer.write(
                    "UPDATE LOY_RESET_SESSION SET GIVEN_BACK = TRUE WHERE RESET_ID = ? AND SESSION_ID = ?",
                    given.stream()
                            .map(session -> new Object[] {resetId, session.sessionId()})
                            .toList());
        }
    }

    private record Taken(String sessionId, int cycle, ResetPart part) {}

    private List<Taken> taken(String resetId, long fromAccount, long toAccount) {
        return jdbc.query(
                """
                SELECT SESSION_ID, CYCLE_NO, ACCOUNT_ID, POINTS, EARNED_AT FROM LOY_RESET_SESSION
                WHERE RESET_ID = ? AND ACCOUNT_ID BETWEEN ? AND ? AND GIVEN_BACK = FALSE ORDER BY ACCOUNT_ID, SESSION_ID""",
                (row, i) -> new Taken(row.getString("SESSION_ID"), row.getInt("CYCLE_NO"), ResetOrderRows.part(row)),
                resetId,
                fromAccount,
                toAccount);
    }
}
