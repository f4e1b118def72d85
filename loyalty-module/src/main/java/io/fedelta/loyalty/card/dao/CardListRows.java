package io.fedelta.loyalty.card.dao;

import io.fedelta.loyalty.card.Card;
import io.fedelta.loyalty.card.CardFilter;
import io.fedelta.loyalty.card.CardState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** The admin's list of cards. */
public class CardListRows {

    private static final String LAST_SIGNS = "[0-9A-Z]{4}";
    private static final String CUSTOMER = "[0-9]{1,18}";

    private final JdbcTemplate jdbc;

    public CardListRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public long count(CardFilter filter) {
        Condition condition = Condition.of(filter);
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM LOY_CARD c" + condition.where(),
                Long.class,
                condition.values().toArray());
    }

    public List<Card> newest(CardFilter filter, int atMost, long after) {
        Condition condition = Condition.of(filter);
        List<Object> values = new ArrayList<>(condition.values());
        values.add(atMost);
        values.add(after);
        return jdbc.query(
                CardColumns.SELECT + condition.where() + " ORDER BY c.ISSUED_AT DESC, c.CARD_ID DESC LIMIT ? OFFSET ?",
                (row, n) -> CardColumns.read(row),
                values.toArray());
    }

    /** Each value that was typed is a parameter. */
    private record Condition(List<String> parts, List<Object> values) {

        static Condition of(CardFilter filter) {
            Condition condition = new Condition(new ArrayList<>(), new ArrayList<>());
            condition.addText(filter.text().strip());
            filter.state().map(CardState::name).ifPresent(state -> condition.add("c.STATE = ?", state));
            return condition;
        }

        private void addText(String text) {
            String signs = text.toUpperCase(Locale.ROOT);
            Condition any = new Condition(new ArrayList<>(), new ArrayList<>());
            if (signs.matches(LAST_SIGNS)) {
                any.add("c.LAST_FOUR = ?", signs);
            }
            if (text.matches(CUSTOMER)) {
                any.add("c.OWNER_ID = ?", Long.valueOf(text));
            }
            if (any.parts.isEmpty() && !text.isEmpty()) {
                any.add(
                        "c.RECIPIENT_SOUGHT LIKE ? ESCAPE '!'",
                        CardRows.sought(text).replaceAll("[!%_]", "!$0") + "%");
            }
            addAll(any);
        }

        private void add(String part, Object value) {
            parts.add(part);
            values.add(value);
        }

        private void addAll(Condition any) {
            if (!any.parts.isEmpty()) {
                parts.add(any.parts.stream().collect(Collectors.joining(" OR ", "(", ")")));
                values.addAll(any.values);
            }
        }

        String where() {
            return Stream.of(parts)
                    .filter(all -> !all.isEmpty())
                    .map(all -> " WHERE " + String.join(" AND ", all))
                    .findFirst()
                    .orElse("");
        }
    }
}
