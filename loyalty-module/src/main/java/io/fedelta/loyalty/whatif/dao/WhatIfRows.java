package io.fedelta.loyalty.whatif.dao;

import io.fedelta.loyalty.transaction.Moments;
import io.fedelta.loyalty.transaction.TextParts;
import io.fedelta.loyalty.whatif.WhatIf;
import io.fedelta.loyalty.whatif.WhatIf.Form;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Questions, with the rules and the form they are about. */
public class WhatIfRows {

    private static final List<String> TABLES =
            List.of("LOY_WHAT_IF_FIGURE", "LOY_WHAT_IF_MEMBER", "LOY_WHAT_IF_TEXT", "LOY_WHAT_IF");

    private final JdbcTemplate jdbc;
    private final RuleSetText text = new RuleSetText();

    public WhatIfRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(WhatIf asked) {
        jdbc.update(
                """
                INSERT INTO LOY_WHAT_IF (WHAT_IF_ID, SECTION, ENTITY_ID, MONTHS, FROM_AT, UNTIL_AT, ACTOR)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                asked.id(),
                asked.form().section(),
                asked.form().entityId(),
                asked.months(),
                Moments.column(asked.from()),
                Moments.column(asked.until()),
                asked.actor());
        insertText(asked.id(), "FORM", asked.form().fields());
        insertText(asked.id(), "TODAY", text.write(asked.today()));
        insertText(asked.id(), "DRAFT", text.write(asked.draft()));
    }

    private void insertText(String id, String kind, String whole) {
        List<String> parts = TextParts.of(whole);
        jdbc.batchUpdate(
                "INSERT INTO LOY_WHAT_IF_TEXT (WHAT_IF_ID, KIND, PART_NO, PART) VALUES (?, ?, ?, ?)",
                IntStream.range(0, parts.size())
                        .mapToObj(partNo -> new Object[] {id, kind, partNo, parts.get(partNo)})
                        .toList());
    }

    public Optional<WhatIf> find(String id) {
        return jdbc
                .query(
                        "SELECT SECTION, ENTITY_ID, MONTHS, FROM_AT, UNTIL_AT, ACTOR FROM LOY_WHAT_IF WHERE WHAT_IF_ID = ?",
                        (row, i) -> asked(id, row),
                        id)
                .stream()
                .findFirst();
    }

    private WhatIf asked(String id, ResultSet row) throws SQLException {
        return new WhatIf(
                id,
                new Form(row.getString("SECTION"), row.getString("ENTITY_ID"), text(id, "FORM")),
                row.getInt("MONTHS"),
                Moments.moment(row, "FROM_AT"),
                Moments.moment(row, "UNTIL_AT"),
                text.read(text(id, "TODAY")),
                text.read(text(id, "DRAFT")),
                row.getString("ACTOR"));
    }

    private String text(String id, String kind) {
        return String.join(
                "",
                jdbc.queryForList(
                        "SELECT PART FROM LOY_WHAT_IF_TEXT WHERE WHAT_IF_ID = ? AND KIND = ? ORDER BY PART_NO",
                        String.class,
                        id,
                        kind));
    }

    /** With everything that came of them. */
    public void forget(Instant askedBefore) {
        List<String> old = jdbc.queryForList(
                "SELECT WHAT_IF_ID FROM LOY_WHAT_IF WHERE UNTIL_AT < ?", String.class, Moments.column(askedBefore));
        old.forEach(id -> TABLES.forEach(table -> jdbc.update("DELETE FROM " + table + " WHERE WHAT_IF_ID = ?", id)));
    }
}
