package io.fedelta.loyalty.ledger.dao;

import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.Explanation;
import io.fedelta.loyalty.transaction.RowWriter;
import io.fedelta.loyalty.transaction.TextParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Explanations as text, cut into parts that every database can hold in an ordinary column. */
public class ExplanationRows {

    private final JdbcTemplate jdbc;
    private final RowWriter writer;
    private final ExplanationText text = new ExplanationText();

    public ExplanationRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.writer = new RowWriter(jdbc);
    }

    public void append(Map<Entry, Explanation> explanations) {
        List<Object[]> rows = new ArrayList<>();
        explanations.forEach((entry, explanation) -> rows.addAll(rows(entry, explanation)));
        writer.write(
                "INSERT INTO LOY_ENTRY_EXPLANATION (ACCOUNT_ID, ENTRY_NO, PART_NO, PART) VALUES (?, ?, ?, ?)", rows);
    }

    private List<Object[]> rows(Entry entry, Explanation explanation) {
        List<String> parts = TextParts.of(text.write(explanation));
        return IntStream.range(0, parts.size())
                .mapToObj(partNo -> new Object[] {entry.accountId(), entry.entryNo(), partNo, parts.get(partNo)})
                .toList();
    }

    /** By entry number; both ends inclusive. */
    public Map<Long, Explanation> find(long accountId, long fromEntryNo, long toEntryNo) {
        Map<Long, StringBuilder> texts = new TreeMap<>();
        RowCallbackHandler join = row -> texts.computeIfAbsent(row.getLong("ENTRY_NO"), entryNo -> new StringBuilder())
                .append(row.getString("PART"));
        jdbc.query("""
                SELECT ENTRY_NO, PART FROM LOY_ENTRY_EXPLANATION WHERE ACCOUNT_ID = ? AND ENTRY_NO BETWEEN ? AND ?
                ORDER BY ENTRY_NO, PART_NO""", join, accountId, fromEntryNo, toEntryNo);
        Map<Long, Explanation> explanations = new TreeMap<>();
        texts.forEach((entryNo, joined) -> explanations.put(entryNo, text.read(joined.toString())));
        return explanations;
    }
}
