package io.fedelta.loyalty.ranking.dao;

/** By a column, then by account, both in the same direction: so an index is read forwards or backwards. */
record Sorting(String column, boolean descending) {

    String sql(String table) {
        String direction = descending ? " DESC" : "";
        return " ORDER BY " + table + "." + column + direction + ", " + table + ".ACCOUNT_ID" + direction;
    }
}
