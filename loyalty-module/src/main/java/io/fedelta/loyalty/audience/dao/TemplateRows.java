package io.fedelta.loyalty.audience.dao;

import io.fedelta.loyalty.audience.Template;
import io.fedelta.loyalty.audience.Text;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Templates that a merchant has written. */
public class TemplateRows {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    public TemplateRows(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Text> find(Template template, String language) {
        return jdbc
                .query(
                        "SELECT SUBJECT, BODY FROM LOY_ANNOUNCEMENT_TEMPLATE WHERE TEMPLATE = ? AND LANGUAGE = ?",
                        (row, i) -> new Text(language, row.getString("SUBJECT"), row.getString("BODY")),
                        template.name(),
                        language)
                .stream()
                .findFirst();
    }

    public boolean hasAny(Template template) {
        return 0
                < jdbc.queryForObject(
                        "SELECT COUNT(*) FROM LOY_ANNOUNCEMENT_TEMPLATE WHERE TEMPLATE = ?",
                        Long.class,
                        template.name());
    }

    /** In place of what was there for its language. */
    public void replace(Template template, Text text, String login) {
        jdbc.update(
                "DELETE FROM LOY_ANNOUNCEMENT_TEMPLATE WHERE TEMPLATE = ? AND LANGUAGE = ?",
                template.name(),
                text.language());
        jdbc.update(
                """
                INSERT INTO LOY_ANNOUNCEMENT_TEMPLATE (TEMPLATE, LANGUAGE, SUBJECT, BODY, CHANGED_BY, CHANGED_AT)
                VALUES (?, ?, ?, ?, ?, ?)""",
                template.name(),
                text.language(),
                text.subject(),
                text.body(),
                login,
                Moments.column(Moments.now(clock)));
    }

    /** @return in how many languages it was written */
    public int delete(Template template) {
        return jdbc.update("DELETE FROM LOY_ANNOUNCEMENT_TEMPLATE WHERE TEMPLATE = ?", template.name());
    }
}
