package io.fedelta.loyalty.programme.dao;

import io.fedelta.loyalty.programme.RuleVersion;
import io.fedelta.loyalty.transaction.Moments;
import io.fedelta.loyalty.transaction.TextParts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rule versions are added and read, never changed. Their numbers rise with their beginnings. */
public class RuleVersionRows {

    private final JdbcTemplate jdbc;
    private final RulesText text = new RulesText();

    public RuleVersionRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** 0 if there is none. */
    public long lastNumber() {
        return jdbc.queryForObject("SELECT COALESCE(MAX(VERSION_NO), 0) FROM LOY_RULE_VERSION", Long.class);
    }

    /** Number of the version in force at that moment; 0 before the first. */
    public long numberAt(Instant moment) {
        return jdbc.queryForObject(
                "SELECT COALESCE(MAX(VERSION_NO), 0) FROM LOY_RULE_VERSION WHERE VALID_FROM <= ?",
                Long.class,
                Moments.column(moment));
    }

    public Optional<RuleVersion> find(long number) {
        String rules = String.join(
                "",
                jdbc.queryForList(
                        "SELECT PART FROM LOY_RULE_VERSION_PART WHERE VERSION_NO = ? ORDER BY PART_NO",
                        String.class,
                        number));
        return jdbc
                .query(
                        "SELECT VERSION_NO, VALID_FROM, RULES FROM LOY_RULE_VERSION WHERE VERSION_NO = ?",
                        (row, i) -> version(row, rules),
                        number)
                .stream()
                .findFirst();
    }

    public void append(RuleVersion version, String actor) {
        List<String> parts = TextParts.of(text.write(version.rules()));
        jdbc.update(
                "INSERT INTO LOY_RULE_VERSION (VERSION_NO, VALID_FROM, RULES, ACTOR) VALUES (?, ?, ?, ?)",
                version.number(),
                Moments.column(version.validFrom()),
                parts.get(0),
                actor);
        List<Object[]> rows = IntStream.range(1, parts.size())
                .mapToObj(partNo -> new Object[] {version.number(), partNo, parts.get(partNo)})
                .toList();
        if (!rows.isEmpty()) {
            jdbc.batchUpdate("INSERT INTO LOY_RULE_VERSION_PART (VERSION_NO, PART_NO, PART) VALUES (?, ?, ?)", rows);
        }
    }

    /** Whoever changes the rules has this lock until the end of the transaction, so that no edit undoes another. */
    public void lock() {
        jdbc.update("UPDATE LOY_SETTINGS SET SETTINGS_ID = SETTINGS_ID");
    }

    private RuleVersion version(ResultSet row, String furtherParts) throws SQLException {
        return new RuleVersion(
                row.getLong("VERSION_NO"),
                Moments.moment(row, "VALID_FROM"),
                text.read(row.getString("RULES") + furtherParts));
    }
}
