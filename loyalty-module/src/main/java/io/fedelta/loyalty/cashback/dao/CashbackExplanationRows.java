package io.fedelta.loyalty.cashback.dao;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fedelta.loyalty.cashback.CashbackExplanation;
import io.fedelta.loyalty.transaction.RowWriter;
import io.fedelta.loyalty.transaction.TextParts;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Explanations as ASCII text, cut into parts that every database can hold; what a later version adds is ignored. */
public class CashbackExplanationRows {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final JdbcTemplate jdbc;
    private final RowWriter writer;

    public CashbackExplanationRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.writer = new RowWriter(jdbc);
    }

    public void insert(String earningId, CashbackExplanation explanation) {
        List<String> parts = TextParts.of(write(explanation));
        writer.write(
                "INSERT INTO LOY_CASHBACK_EXPLANATION (EARNING_ID, PART_NO, PART) VALUES (?, ?, ?)",
                IntStream.range(0, parts.size())
                        .mapToObj(partNo -> new Object[] {earningId, partNo, parts.get(partNo)})
                        .toList());
    }

    /** @param earningIds one or more */
    public Map<String, CashbackExplanation> findAll(Collection<String> earningIds) {
        String marks = String.join(", ", Collections.nCopies(earningIds.size(), "?"));
        Map<String, StringBuilder> texts = new LinkedHashMap<>();
        RowCallbackHandler join = row -> texts.computeIfAbsent(row.getString("EARNING_ID"), id -> new StringBuilder())
                .append(row.getString("PART"));
        jdbc.query(
                "SELECT EARNING_ID, PART FROM LOY_CASHBACK_EXPLANATION WHERE EARNING_ID IN (" + marks
                        + ") ORDER BY EARNING_ID, PART_NO",
                join,
                earningIds.toArray());
        Map<String, CashbackExplanation> explanations = new LinkedHashMap<>();
        texts.forEach((earningId, joined) -> explanations.put(earningId, read(joined.toString())));
        return explanations;
    }

    private static String write(CashbackExplanation explanation) {
        try {
            return MAPPER.writeValueAsString(explanation);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("An explanation that cannot be written: " + explanation, e);
        }
    }

    /** @throws IllegalArgumentException if this is no explanation */
    public static CashbackExplanation read(String text) {
        try {
            return MAPPER.readValue(text, CashbackExplanation.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("An explanation that cannot be read: " + text, e);
        }
    }
}
