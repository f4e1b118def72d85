package io.fedelta.loyalty.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of one order of the host's, and of our decision about it, each to be copied for every number. */
record OrderCopy(JdbcTemplate jdbc, SqlFlavour sql, long order, String beginning, String second, long firstId) {

    List<Part> rows() {
        long item = one("SELECT ORDER_ITEM_ID FROM BLC_ORDER_ITEM WHERE ORDER_ID = " + order);
        long payment = one("SELECT ORDER_PAYMENT_ID FROM BLC_ORDER_PAYMENT WHERE ORDER_ID = " + order);
        long group = one("SELECT FULFILLMENT_GROUP_ID FROM BLC_FULFILLMENT_GROUP WHERE ORDER_ID = " + order);
        String moment = sql.after(beginning, second);
        return List.of(
                part(
                        "BLC_ORDER",
                        "ORDER_ID",
                        order,
                        Map.of(
                                "CUSTOMER_ID",
                                CUSTOMER,
                                "SUBMIT_DATE",
                                moment,
                                "DATE_CREATED",
                                moment,
                                "DATE_UPDATED",
                                moment,
                                "ORDER_NUMBER",
                                "CONCAT('B', %1$s)",
                                "EMAIL_ADDRESS",
                                "CONCAT('member', " + CUSTOMER + ", '@example.org')")),
                part("BLC_ORDER_ITEM", "ORDER_ITEM_ID", item, Map.of("ORDER_ID", ID)),
                part("BLC_DISCRETE_ORDER_ITEM", "ORDER_ITEM_ID", item, Map.of()),
                part(
                        "BLC_ORDER_ITEM_PRICE_DTL",
                        "ORDER_ITEM_PRICE_DTL_ID",
                        one("SELECT ORDER_ITEM_PRICE_DTL_ID FROM BLC_ORDER_ITEM_PRICE_DTL WHERE ORDER_ITEM_ID = "
                                + item),
                        Map.of("ORDER_ITEM_ID", ID)),
                part("BLC_FULFILLMENT_GROUP", "FULFILLMENT_GROUP_ID", group, Map.of("ORDER_ID", ID)),
                part(
                        "BLC_FULFILLMENT_GROUP_ITEM",
                        "FULFILLMENT_GROUP_ITEM_ID",
                        one("SELECT FULFILLMENT_GROUP_ITEM_ID FROM BLC_FULFILLMENT_GROUP_ITEM WHERE ORDER_ITEM_ID = "
                                + item),
                        Map.of("FULFILLMENT_GROUP_ID", ID, "ORDER_ITEM_ID", ID)),
                part("BLC_ORDER_PAYMENT", "ORDER_PAYMENT_ID", payment, Map.of("ORDER_ID", ID)),
                transaction("UNCONFIRMED", payment, UNCONFIRMED_ID, "NULL", moment),
                transaction("AUTHORIZE_AND_CAPTURE", payment, CAPTURE_ID, UNCONFIRMED_ID, moment),
                part("LOY_ORDER_DECISION", "ORDER_ID", order, Map.of("ACCOUNT_ID", CUSTOMER, "DECIDED_AT", moment)));
    }

    private static final String ID = "(%2$d + %1$s)";
    private static final String UNCONFIRMED_ID = "(%2$d + 2 * %1$s)";
    private static final String CAPTURE_ID = "(%2$d + 2 * %1$s + 1)";
    private static final String CUSTOMER = "%3$s";

    private Part transaction(String type, long payment, String id, String parent, String moment) {
        long key = one("SELECT PAYMENT_TRANSACTION_ID FROM BLC_ORDER_PAYMENT_TRANSACTION WHERE ORDER_PAYMENT = "
                + payment + " AND TRANSACTION_TYPE = '" + type + "'");
        return part(
                "BLC_ORDER_PAYMENT_TRANSACTION",
                "PAYMENT_TRANSACTION_ID",
                key,
                id,
                Map.of("ORDER_PAYMENT", ID, "PARENT_TRANSACTION", parent, "DATE_RECORDED", moment));
    }

    private Part part(String table, String keyColumn, long key, Map<String, String> changes) {
        return part(table, keyColumn, key, ID, changes);
    }

    private Part part(String table, String keyColumn, long key, String id, Map<String, String> changes) {
        Map<String, String> all = new TreeMap<>(changes);
        all.put(keyColumn, id);
        return new Part(new CopiedRow(jdbc, table, keyColumn, key), all, firstId);
    }

    private long one(String query) {
        return jdbc.queryForObject(query, Long.class);
    }

    /** @param changes column to expression of number (1), first id (2) and customer (3) */
    record Part(CopiedRow row, Map<String, String> changes, long firstId) {

        String what() {
            return row.table();
        }

        String insert(String number, String customer) {
            Map<String, String> expressions = new TreeMap<>();
            changes.forEach(
                    (column, expression) -> expressions.put(column, expression.formatted(number, firstId, customer)));
            return row.insert(expressions);
        }
    }
}
