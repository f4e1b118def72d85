package io.fedelta.loyalty.ranking.dao;

import io.fedelta.loyalty.ranking.Position;
import java.util.List;
import java.util.stream.Collectors;

/** Walks along indexes, put together to one list: of each, no more is read than the list needs. */
record Walks(List<Condition> walks, Sorting sorting) {

    /**
     * How many rows is written out: left open, PostgreSQL would plan the statement anew each time it is read.
     *
     * @param select without conditions, its table under the name {@code R}
     */
    String statement(String select, int atMost) {
        String end = sorting.sql("R") + " LIMIT " + atMost;
        if (walks.size() == 1) {
            return select + walks.get(0).where() + end;
        }
        return walks.stream()
                        .map(walk -> "(" + select + walk.where() + end + ")")
                        .collect(Collectors.joining(" UNION ALL ", "SELECT * FROM (", ") P"))
                + sorting.sql("P") + " LIMIT " + atMost;
    }

    Object[] values() {
        return walks.stream().flatMap(walk -> walk.values().stream()).toArray();
    }

    /**
     * The rest of those who are equal, and those behind them: each is one step down the index on every database. In one
     * condition the equal ones would be read from their first, and in a large shop many have as many points.
     *
     * @param key what the column holds there
     */
    static List<Condition> starts(Position position, Object key, Sorting sorting) {
        String column = "R." + sorting.column();
        String sign = sorting.descending() ? " < ?" : " > ?";
        return List.of(
                Condition.of(column + " = ? AND R.ACCOUNT_ID" + sign, key, position.accountId()),
                Condition.of(column + sign, key));
    }
}
