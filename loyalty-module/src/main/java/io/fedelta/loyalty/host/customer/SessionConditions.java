package io.fedelta.loyalty.host.customer;

import io.fedelta.loyalty.session.SessionFilter;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a filter of sessions asks of the database. Whatever a merchant types is a value, never a part of the SQL. */
final class SessionConditions {

    private static final int LONGEST_SEARCH = 100;
    private static final String WORD = "(LOWER(C.FIRST_NAME) LIKE ? ESCAPE '!' OR LOWER(C.LAST_NAME) LIKE ? ESCAPE '!'"
            + " OR LOWER(C.EMAIL_ADDRESS) LIKE ? ESCAPE '!')";

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    private SessionConditions() {}

    static SessionConditions of(SessionFilter filter) {
        SessionConditions where = new SessionConditions();
        filter.state().ifPresent(state -> where.and("s.STATE = ?", state.name()));
        filter.typeId().ifPresent(type -> where.and("s.TYPE_ID = ?", type));
        filter.scheduledFrom().ifPresent(day -> where.and("s.SCHEDULED_ON >= ?", Date.valueOf(day)));
        filter.scheduledTo().ifPresent(day -> where.and("s.SCHEDULED_ON <= ?", Date.valueOf(day)));
        if (!filter.orderNumber().isBlank()) {
            where.and("O.ORDER_NUMBER = ?", filter.orderNumber().strip());
        }
        words(filter.search()).forEach(where::andWord);
        return where;
    }

    private static Stream<String> words(String search) {
        String cut = search.length() > LONGEST_SEARCH ? search.substring(0, LONGEST_SEARCH) : search;
        return Stream.of(cut.strip().toLowerCase(Locale.ROOT).split("\\s+")).filter(word -> !word.isEmpty());
    }

    private void andWord(String word) {
        String pattern = "%" + word.replaceAll("([!%_])", "!$1") + "%";
        and(WORD, pattern, pattern, pattern);
    }

    private void and(String condition, Object... itsValues) {
        conditions.add(condition);
        values.addAll(List.of(itsValues));
    }

    String sql() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    Object[] values(Object... more) {
        return Stream.concat(values.stream(), Stream.of(more)).toArray();
    }
}
