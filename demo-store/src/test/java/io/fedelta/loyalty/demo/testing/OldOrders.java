package io.fedelta.loyalty.demo.testing;

import java.util.List;

/**
 * Orders from long before the programme, which have earned nothing: copies, in SQL, of one that was really placed.
 * Their ids lie above all that the store gives.
 *
 * @param firstId of orders and of customers
 */
public record OldOrders(StoreData data, long firstId, int orders, int customers) {

    private static final String COPY = """
            INSERT INTO %1$s SELECT c.* FROM %1$s o CROSS JOIN generate_series(0, %2$d) n
            CROSS JOIN LATERAL jsonb_populate_record(o, jsonb_build_object(%3$s)) c WHERE %4$s""";

    /** The first customers have two orders, if there are more orders than customers. */
    public static OldOrders copiedFrom(StoreData data, Shopper shopper, long orderId, OldOrdersPlan plan) {
        OldOrders copies = new OldOrders(data, plan.firstId(), plan.orders(), plan.customers());
        copies.customers(data.customerId(shopper));
        copies.orders(orderId);
        return copies;
    }

    /** How many, and from which id on. */
    public record OldOrdersPlan(long firstId, int orders, int customers) {}

    /** Not interested in mails: no other test is to send them any. */
    private void customers(long customerId) {
        copy(
                "BLC_CUSTOMER",
                customers,
                "'customer_id', n + %1$d, 'user_name', 'old-' || n + %1$d, 'email_address', 'old-' || n + %1$d || '@example.com', 'receive_email', FALSE",
                "o.customer_id = " + customerId);
    }

    private void orders(long orderId) {
        copy(
                "BLC_ORDER",
                orders,
                "'order_id', n + %1$d, 'order_number', 'old-' || n + %1$d, 'customer_id', n %% " + customers
                        + " + %1$d, 'email_address', 'old-' || n %% " + customers
                        + " + %1$d || '@example.com', 'submit_date', o.submit_date - INTERVAL '800 days'",
                "o.order_id = " + orderId);
        items(orderId);
        payments(orderId);
    }

    private void items(long orderId) {
        long item = data.number("SELECT ORDER_ITEM_ID FROM BLC_ORDER_ITEM WHERE ORDER_ID = ?", orderId);
        String source = "o.order_item_id = " + item;
        copy("BLC_ORDER_ITEM", orders, "'order_item_id', n + %1$d, 'order_id', n + %1$d", source);
        copy("BLC_DISCRETE_ORDER_ITEM", orders, "'order_item_id', n + %1$d", source);
        copy(
                "BLC_ORDER_ITEM_PRICE_DTL",
                orders,
                "'order_item_price_dtl_id', n + %1$d, 'order_item_id', n + %1$d",
                source);
    }

    /** Transactions below all others: the store looks at the newest ones for news. */
    private void payments(long orderId) {
        long payment = data.number("SELECT ORDER_PAYMENT_ID FROM BLC_ORDER_PAYMENT WHERE ORDER_ID = ?", orderId);
        copy(
                "BLC_ORDER_PAYMENT",
                orders,
                "'order_payment_id', n + %1$d, 'order_id', n + %1$d",
                "o.order_payment_id = " + payment);
        copy(
                "BLC_ORDER_PAYMENT_TRANSACTION",
                orders,
                "'payment_transaction_id', -o.payment_transaction_id * 1000000 - n, 'parent_transaction', -o.parent_transaction * 1000000 - n, 'order_payment', n + %1$d, 'date_recorded', o.date_recorded - INTERVAL '800 days'",
                "o.order_payment = " + payment);
    }

    private void copy(String table, int copies, String changes, String source) {
        data.execute(COPY.formatted(table, copies - 1, changes.formatted(firstId), source));
    }

    /** What the customers' accounts hold, of those that hold anything. */
    public List<String> balances() {
        return data.texts(
                "SELECT ACCOUNT_ID || ' ' || LIFETIME_POINTS || ' ' || SPENDABLE_POINTS FROM LOY_ACCOUNT"
                        + " WHERE ACCOUNT_ID >= ? AND ACCOUNT_ID < ? AND (LIFETIME_POINTS <> 0 OR SPENDABLE_POINTS <> 0)"
                        + " ORDER BY ACCOUNT_ID",
                firstId,
                firstId + customers);
    }

    public String accounts() {
        return "ACCOUNT_ID >= " + firstId + " AND ACCOUNT_ID < " + (firstId + customers);
    }
}
