package io.fedelta.loyalty.benchmarks;

import io.fedelta.loyalty.ledger.ManualExplanation;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.ledger.dao.ExplanationText;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Gives a store the past of a large one: customers who are members with a ledger, and paid orders of a time when there
 * was no programme, each a copy of one order that the host itself has written. The same sizes yield the same rows.
 *
 * <p>No store may run meanwhile: ids are taken below those that it gives out afterwards.
 */
final class LargeShop {
    /** Two years, in seconds, that orders and entries spread over. */
    private static final long PAST = 2L * 365 * 24 * 3600;

    private static final String BEGINNING = "2024-11-20 00:00:00";
    private static final long FIRST_CUSTOMER = 1_000_000;
    private static final long FIRST_ORDER = 10_000_000;
    private static final long FIRST_NEW_ID = 100_000_000;
    private static final int MILLION = 1_000_000;

    private final JdbcTemplate jdbc;
    private final SqlFlavour sql;
    private final Numbers numbers;

    LargeShop(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
        this.sql = SqlFlavour.of(database);
        this.numbers = new Numbers(jdbc);
    }

    /**
     * @param templateOrder of one unit, with a payment of two transactions, decided
     * @param members at most a million
     * @param entriesEach of each member, without an order
     * @param orders of before the programme, spread over the members
     */
    void fill(long templateOrder, int members, int entriesEach, long orders) {
        if (members > MILLION || members <= 0) {
            throw new IllegalArgumentException("From 1 to 1,000,000 members, not " + members);
        }
        numbers.create();
        new Names(jdbc).create();
        customers(templateOrder, members);
        ledger(members, entriesEach);
        new MemberLife(jdbc, sql, numbers, FIRST_CUSTOMER, sql.after(BEGINNING, String.valueOf(PAST / 2)))
                .live(members);
        jdbc.update(
                "INSERT INTO LOY_RANKING_CHANGE (ACCOUNT_ID, CHANGE_ID) SELECT ACCOUNT_ID, 'first' FROM LOY_ACCOUNT");
        orders(templateOrder, members, orders);
        new Names(jdbc).drop();
        numbers.drop();
        makeRoom();
        analyze();
    }

    private void customers(long order, int members) {
        long maria = id("SELECT CUSTOMER_ID FROM BLC_ORDER WHERE ORDER_ID = " + order);
        CopiedRow customer = new CopiedRow(jdbc, "BLC_CUSTOMER", "CUSTOMER_ID", maria);
        numbers.each(
                "customers",
                members,
                n -> customer.insert(Map.of(
                        "CUSTOMER_ID", customerOf(n, members),
                        "USER_NAME", "CONCAT('member', " + n + ")",
                        "EMAIL_ADDRESS", "CONCAT('member', " + n + ", '@example.org')",
                        "FIRST_NAME", Names.first(n),
                        "LAST_NAME", Names.last(n))));
    }

    private static String customerOf(String n, int members) {
        return "(" + FIRST_CUSTOMER + " + MOD(" + n + ", " + members + "))";
    }

    private void ledger(int members, int entriesEach) {
        numbers.each("entries of members", members, n -> entries(n, entriesEach));
        numbers.each("explanations of members", members, n ->
                """
                INSERT INTO LOY_ENTRY_EXPLANATION (ACCOUNT_ID, ENTRY_NO, PART_NO, PART)
                SELECT e.ACCOUNT_ID, e.ENTRY_NO, 0, %s
                FROM LOY_ENTRY e JOIN %s n ON e.ACCOUNT_ID = %d + %s WHERE""".formatted(explanation(), Numbers.TABLE, FIRST_CUSTOMER, n));
        numbers.each("accounts", members, n -> """
                INSERT INTO LOY_ACCOUNT (ACCOUNT_ID, LIFETIME_POINTS, SPENDABLE_POINTS, LAST_ENTRY_NO, OPENED_AT, CHANGED_AT)
                SELECT e.ACCOUNT_ID, e.BALANCE, e.SPENDABLE_BALANCE, e.ENTRY_NO, f.RECORDED_AT, e.RECORDED_AT
                FROM %s n JOIN LOY_ENTRY e ON e.ACCOUNT_ID = %2$d + %3$s AND e.ENTRY_NO = %4$d
                JOIN LOY_ENTRY f ON f.ACCOUNT_ID = e.ACCOUNT_ID AND f.ENTRY_NO = 1 WHERE""".formatted(Numbers.TABLE, FIRST_CUSTOMER, n, entriesEach));
        numbers.each("days of members", members, n -> """
                INSERT INTO LOY_TIER_DAY (ACCOUNT_ID, DAY_ON, POINTS, SPEND)
                SELECT d.ACCOUNT_ID, d.DAY_ON, SUM(d.POINTS), 0 FROM (
                    SELECT e.ACCOUNT_ID, CAST(e.OCCURRED_AT AS DATE) AS DAY_ON, e.POINTS
                    FROM LOY_ENTRY e JOIN %s n ON e.ACCOUNT_ID = %d + %s WHERE n.N BETWEEN ? AND ?) d
                GROUP BY d.ACCOUNT_ID, d.DAY_ON""".formatted(Numbers.TABLE, FIRST_CUSTOMER, n));
    }

    /** By hand, so that they need no order; from 1 to 400 points each, most of them few. */
    private String entries(String n, int entriesEach) {
        String moment = sql.after(
                BEGINNING, "MOD(%s * 7919, %d) + (k.N * %d) / %d".formatted(n, PAST / 2, PAST / 2, entriesEach));
        String points = "1 + MOD(MOD(" + n + " * 104729 + k.N * 15485863, 1009) * MOD(" + n + " * 31, 20), 400)";
        return """
                INSERT INTO LOY_ENTRY (ACCOUNT_ID, ENTRY_NO, KIND, SOURCE_TYPE, SOURCE_ID, CYCLE_NO, POINTS, SPENDABLE_POINTS,
                    BALANCE, SPENDABLE_BALANCE, REASON, ACTOR, OCCURRED_AT, RECORDED_AT)
                SELECT p.ACCOUNT_ID, p.ENTRY_NO, 'MANUAL_CREDIT', 'ADMIN_ACTION', CONCAT(p.ACCOUNT_ID, '-', p.ENTRY_NO), 0,
                    p.POINTS, p.POINTS, SUM(p.POINTS) OVER (PARTITION BY p.ACCOUNT_ID ORDER BY p.ENTRY_NO),
                    SUM(p.POINTS) OVER (PARTITION BY p.ACCOUNT_ID ORDER BY p.ENTRY_NO), 'generated', 'generator',
                    p.MOMENT, p.MOMENT
                FROM (SELECT %1$d + %2$s AS ACCOUNT_ID, k.N AS ENTRY_NO, %3$s AS POINTS, %4$s AS MOMENT
                    FROM %5$s n JOIN %5$s k ON k.N BETWEEN 1 AND %6$d WHERE n.N BETWEEN ? AND ?) p""".formatted(FIRST_CUSTOMER, n, points, moment, Numbers.TABLE, entriesEach);
    }

    private static String explanation() {
        long some = 123_456_789;
        String written = new ExplanationText().write(new ManualExplanation(Points.of(some)));
        return "CONCAT('" + written.replace(Long.toString(some), "', e.POINTS, '") + "')";
    }

    private void orders(long order, int members, long orders) {
        String at = "MOD(%s * 15013, " + PAST + ")";
        OrderCopy copy = new OrderCopy(jdbc, sql, order, BEGINNING, at, FIRST_ORDER);
        copy.rows().forEach(row -> numbers.each(row.what(), orders, n -> row.insert(n, customerOf(n, members))));
    }

    /** Ids that the store gives out from now on are new. */
    private void makeRoom() {
        jdbc.update("UPDATE SEQUENCE_GENERATOR SET ID_VAL = ID_VAL + " + FIRST_NEW_ID);
        jdbc.update("UPDATE BLC_ID_GENERATION SET BATCH_START = BATCH_START + " + FIRST_NEW_ID);
    }

    private void analyze() {
        Stream.of(
                        "BLC_CUSTOMER",
                        "BLC_ORDER",
                        "BLC_ORDER_ITEM",
                        "BLC_DISCRETE_ORDER_ITEM",
                        "BLC_ORDER_PAYMENT",
                        "BLC_ORDER_PAYMENT_TRANSACTION",
                        "BLC_FULFILLMENT_GROUP",
                        "BLC_FULFILLMENT_GROUP_ITEM",
                        "BLC_ORDER_ITEM_PRICE_DTL",
                        "LOY_ACCOUNT",
                        "LOY_ENTRY",
                        "LOY_ENTRY_EXPLANATION",
                        "LOY_ORDER_DECISION",
                        "LOY_TIER_DAY",
                        "LOY_TIER_STANDING",
                        "LOY_TIER_CHANGE",
                        "LOY_GRANT",
                        "LOY_REFERRAL",
                        "LOY_REFERRAL_CODE")
                .map(sql::analyze)
                .forEach(jdbc::execute);
    }

    private long id(String query) {
        return jdbc.queryForObject(query, Long.class);
    }
}
