package io.fedelta.loyalty.ranking.dao;

import io.fedelta.loyalty.ranking.Fact;
import io.fedelta.loyalty.transaction.RowWriter;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the figures have counted, so that what is gone can be taken out of them again. */
public final class FactRows {

    private final JdbcTemplate jdbc;
    private final RowWriter writer;

    public FactRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.writer = new RowWriter(jdbc);
    }

    public Set<Fact> find(Collection<Long> accountIds) {
        return new HashSet<>(jdbc.query(
                "SELECT ACCOUNT_ID, KIND, SUBJECT_ID, DAY_ON, REWARD_ID FROM LOY_RANKING_FACT WHERE ACCOUNT_ID IN "
                        + Marks.of(accountIds.size()),
                (row, i) -> fact(row),
                accountIds.toArray()));
    }

    static Fact fact(ResultSet row) throws SQLException {
        return new Fact(
                row.getLong("ACCOUNT_ID"),
                Fact.Kind.valueOf(row.getString("KIND")),
                row.getString("SUBJECT_ID"),
                row.getDate("DAY_ON").toLocalDate(),
                row.getLong("REWARD_ID"));
    }

    public void delete(Collection<Fact> facts) {
        if (!facts.isEmpty()) {
            writer.write(
                    "DELETE FROM LOY_RANKING_FACT WHERE ACCOUNT_ID = ? AND KIND = ? AND SUBJECT_ID = ?",
                    facts.stream()
                            .map(fact ->
                                    new Object[] {fact.accountId(), fact.kind().name(), fact.subjectId()})
                            .toList());
        }
    }

    public void insert(Collection<Fact> facts) {
        if (!facts.isEmpty()) {
            writer.write("""
                    INSERT INTO LOY_RANKING_FACT (ACCOUNT_ID, KIND, SUBJECT_ID, DAY_ON, REWARD_ID)
                    VALUES (?, ?, ?, ?, ?)""", facts.stream().map(FactRows::columns).toList());
        }
    }

    private static Object[] columns(Fact fact) {
        return new Object[] {
            fact.accountId(), fact.kind().name(), fact.subjectId(), Date.valueOf(fact.day()), fact.rewardId()
        };
    }

    /** All words of that account, replaced by these. */
    public void reword(Collection<Long> accountIds, List<Object[]> words) {
        if (!accountIds.isEmpty()) {
            jdbc.update(
                    "DELETE FROM LOY_RANKING_WORD WHERE ACCOUNT_ID IN " + Marks.of(accountIds.size()),
                    accountIds.toArray());
        }
        if (!words.isEmpty()) {
            writer.write("INSERT INTO LOY_RANKING_WORD (WORD, ACCOUNT_ID) VALUES (?, ?)", words);
        }
    }
}
