package io.fedelta.loyalty.reset.dao;

import io.fedelta.loyalty.batch.ChunkCutter;
import io.fedelta.loyalty.batch.ChunkRange;
import io.fedelta.loyalty.transaction.RowWriter;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** What resets took of each account, and which was its last entry then. */
public class ResetMemberRows {

    private final JdbcTemplate jdbc;
    private final RowWriter writer;

    public ResetMemberRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.writer = new RowWriter(jdbc);
    }

    /** What a reset took of one account. */
    public record Taken(long accountId, int orders, long paymentPoints, int sessions, long sessionPoints) {}

    /** After the entries that take were posted, while the accounts are locked. */
    public void insert(String resetId, List<Taken> members, Map<Long, Long> lastEntryNos) {
        writer.write(
                """
                INSERT INTO LOY_RESET_MEMBER (RESET_ID, ACCOUNT_ID, ORDERS, PAYMENT_POINTS, SESSIONS, SESSION_POINTS, LAST_ENTRY_NO)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                members.stream()
                        .map(member -> new Object[] {
                            resetId,
                            member.accountId(),
                            member.orders(),
                            member.paymentPoints(),
                            member.sessions(),
                            member.sessionPoints(),
                            lastEntryNos.get(member.accountId())
                        })
                        .toList());
    }

    /** All accounts of the ledger, so many at a time. */
    public List<ChunkRange> allAccounts(int atATime) {
        return ranges("SELECT ACCOUNT_ID FROM LOY_ACCOUNT ORDER BY ACCOUNT_ID", atATime);
    }

    /** Those that a reset took something of. */
    public List<ChunkRange> ofReset(String resetId, int atATime) {
        return ranges(
                "SELECT ACCOUNT_ID FROM LOY_RESET_MEMBER WHERE RESET_ID = ? ORDER BY ACCOUNT_ID", atATime, resetId);
    }

    private List<ChunkRange> ranges(String sql, int atATime, Object... values) {
        ChunkCutter cutter = new ChunkCutter(atATime);
        RowCallbackHandler add = row -> cutter.add(row.getLong("ACCOUNT_ID"), 1);
        jdbc.query(sql, add, values);
        return cutter.ended();
    }
}
