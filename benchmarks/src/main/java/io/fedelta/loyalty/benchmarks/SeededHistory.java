package io.fedelta.loyalty.benchmarks;

import io.fedelta.loyalty.ledger.dao.ExplanationText;
import org.springframework.jdbc.core.JdbcTemplate;

/** Accounts with a past: an order of ten points every hour, with all that an award leaves behind. */
record SeededHistory(JdbcTemplate jdbc, ExplanationText text) {
    private static final String BEGINNING = "TIMESTAMP '2014-01-01 00:00:00'";
    private static final String MOMENT = BEGINNING + " + N * INTERVAL '1 hour'";
    private static final String ORDER = "A * 1000000 + N";

    /** @param entries of each account, one for each of its orders */
    void seed(long firstAccount, int accounts, int entries) {
        long last = firstAccount + accounts - 1;
        String each =
                " FROM generate_series(" + firstAccount + ", " + last + ") A, generate_series(1, " + entries + ") N";
        String account = " FROM generate_series(" + firstAccount + ", " + last + ") A";
        jdbc.execute("INSERT INTO LOY_ACCOUNT (ACCOUNT_ID, LIFETIME_POINTS, SPENDABLE_POINTS, LAST_ENTRY_NO, OPENED_AT,"
                + " CHANGED_AT) SELECT A, " + entries + " * 10, " + entries + " * 10, " + entries + ", " + BEGINNING
                + ", "
                + BEGINNING + account);
        jdbc.execute("INSERT INTO LOY_ENTRY (ACCOUNT_ID, ENTRY_NO, KIND, SOURCE_TYPE, SOURCE_ID, CYCLE_NO, POINTS,"
                + " SPENDABLE_POINTS, BALANCE, SPENDABLE_BALANCE, RULE_VERSION_NO, OCCURRED_AT, RECORDED_AT)"
                + " SELECT A, N, 'PAYMENT', 'ORDER', CAST(" + ORDER + " AS VARCHAR), 0, 10, 10, N * 10, N * 10, 1, "
                + MOMENT + ", " + MOMENT + each);
        jdbc.update(
                "INSERT INTO LOY_ENTRY_EXPLANATION (ACCOUNT_ID, ENTRY_NO, PART_NO, PART) SELECT A, N, 0, ?" + each,
                text.write(Postings.EXPLANATION));
        jdbc.execute(
                "INSERT INTO LOY_ORDER_DECISION (ORDER_ID, ACCOUNT_ID, STATE, REASON, POINTS, ENTRY_NO, DECIDED_AT)"
                        + " SELECT " + ORDER + ", A, 'AWARDED', 'PAID_IN_FULL', 10, N, " + MOMENT + each);
        jdbc.execute("INSERT INTO LOY_PAID_ORDER (ORDER_ID, ACCOUNT_ID, PAID_AT, LOST) SELECT " + ORDER + ", A, "
                + MOMENT + ", FALSE" + each);
        jdbc.execute("INSERT INTO LOY_TIER_SPEND (ORDER_ID, ACCOUNT_ID, DAY_ON, SPEND, GIVEN_BACK) SELECT " + ORDER
                + ", A, CAST(" + MOMENT + " AS DATE), 10, 0" + each);
        jdbc.execute("INSERT INTO LOY_TIER_DAY (ACCOUNT_ID, DAY_ON, POINTS, SPEND) SELECT A, CAST(" + MOMENT
                + " AS DATE), COUNT(*) * 10, COUNT(*) * 10" + each + " GROUP BY A, CAST(" + MOMENT + " AS DATE)");
        jdbc.execute("INSERT INTO LOY_TIER_STANDING (ACCOUNT_ID, IN_GRACE, LIFETIME_SPEND, CHANGES, RULE_VERSION_NO)"
                + " SELECT A, FALSE, " + entries + " * 10, 0, 0" + account);
    }

    /** So that the database knows what it holds. */
    void analyze() {
        jdbc.execute("ANALYZE");
    }
}
