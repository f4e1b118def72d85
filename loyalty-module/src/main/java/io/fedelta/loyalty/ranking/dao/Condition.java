package io.fedelta.loyalty.ranking.dao;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A part of a WHERE clause with its values; the table of members has the name {@code R}. */
public record Condition(String sql, List<Object> values) {

    static final Condition ALWAYS = new Condition("", List.of());
    static final Condition NEVER = new Condition("1 = 0", List.of());

    public Condition {
        values = List.copyOf(values);
    }

    static Condition of(String sql, Object... values) {
        return new Condition(sql, List.of(values));
    }

    static Condition all(List<Condition> conditions) {
        List<Object> values = new ArrayList<>();
        conditions.forEach(condition -> values.addAll(condition.values));
        return new Condition(
                conditions.stream()
                        .map(Condition::sql)
                        .filter(sql -> !sql.isEmpty())
                        .collect(Collectors.joining(" AND ")),
                values);
    }

    Condition and(Condition other) {
        return all(List.of(this, other));
    }

    static Condition in(String column, Collection<?> values) {
        return values.isEmpty()
                ? NEVER
                : new Condition(
                        values.size() == 1 ? column + " = ?" : column + " IN " + Marks.of(values.size()),
                        List.copyOf(values));
    }

    /** Of a statement, or nothing. */
    String where() {
        return sql.isEmpty() ? "" : " WHERE " + sql;
    }

    Object[] valuesAnd(Object... more) {
        return Stream.concat(values.stream(), Stream.of(more)).toArray();
    }
}
