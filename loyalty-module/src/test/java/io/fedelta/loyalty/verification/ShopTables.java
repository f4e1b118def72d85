package io.fedelta.loyalty.verification;

import io.fedelta.loyalty.testing.MovableClock;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The host's tables as far as the verifier reads them, and rewards, codes and mails that fit. */
public final class ShopTables {

    private static final List<String> HOST = List.of(
            "CREATE TABLE BLC_ORDER (ORDER_ID BIGINT, ORDER_STATUS VARCHAR(255), SUBMIT_DATE TIMESTAMP, DATE_UPDATED TIMESTAMP)",
            "CREATE TABLE BLC_OFFER_CODE (OFFER_CODE_ID BIGINT)",
            "CREATE TABLE BLC_ORDER_OFFER_CODE_XREF (ORDER_ID BIGINT, OFFER_CODE_ID BIGINT)",
            "CREATE TABLE BLC_ORDER_ADJUSTMENT (ORDER_ID BIGINT, OFFER_ID BIGINT)",
            "CREATE TABLE BLC_ORDER_PAYMENT (ORDER_PAYMENT_ID BIGINT, ORDER_ID BIGINT, ARCHIVED CHAR(1), GATEWAY_TYPE VARCHAR(255),"
                    + " REFERENCE_NUMBER VARCHAR(255))",
            "CREATE TABLE BLC_ORDER_PAYMENT_TRANSACTION (PAYMENT_TRANSACTION_ID BIGINT, ORDER_PAYMENT BIGINT, TRANSACTION_AMOUNT NUMERIC(19, 5),"
                    + " TRANSACTION_TYPE VARCHAR(255), SUCCESS BOOLEAN, ARCHIVED CHAR(1), DATE_RECORDED TIMESTAMP)",
            "INSERT INTO BLC_ORDER_PAYMENT (ORDER_PAYMENT_ID, ORDER_ID) VALUES (30, 3)",
            "INSERT INTO BLC_ORDER_PAYMENT_TRANSACTION (PAYMENT_TRANSACTION_ID, ORDER_PAYMENT, TRANSACTION_AMOUNT)"
                    + " VALUES (300, 30, 25)",
            "INSERT INTO BLC_OFFER_CODE VALUES (500)",
            "INSERT INTO BLC_OFFER_CODE VALUES (501)",
            "INSERT INTO BLC_ORDER_OFFER_CODE_XREF VALUES (2, 500)",
            "INSERT INTO BLC_ORDER_ADJUSTMENT VALUES (2, 900)",
            // A discount of the same offer by another grant's code
            "INSERT INTO BLC_ORDER_ADJUSTMENT VALUES (4, 900)");

    private static final String REWARD = """
            INSERT INTO LOY_REWARD_VERSION (REWARD_ID, VERSION_NO, NAME, REWARD_TYPE, AMOUNT, CURRENCY_CODE, THRESHOLD,
                MESSAGE, MAIL_ON_UNLOCK, ACTIVE, OFFER_ID, CREATED_AT)
            VALUES (?, 1, 'A gift', 'PROMO_CODE', 10, 'EUR', 100, '', TRUE, TRUE, 900, CURRENT_TIMESTAMP)""";

    private static final List<String> GRANTS = List.of("""
            INSERT INTO LOY_GRANT (GRANT_ID, ACCOUNT_ID, REWARD_ID, REWARD_VERSION_NO, CYCLE_NO, STATE, OFFER_CODE_ID,
                ORDER_ID, UNLOCKED_BY_ENTRY_NO, GRANTED_AT)
            VALUES ('first', 7, 1, 1, 0, 'USED', 500, 2, 2, CURRENT_TIMESTAMP)""", """
            INSERT INTO LOY_GRANT (GRANT_ID, ACCOUNT_ID, REWARD_ID, REWARD_VERSION_NO, CYCLE_NO, STATE, OFFER_CODE_ID,
                REASON, ACTOR, GRANTED_AT)
            VALUES ('second', 7, 2, 1, 0, 'ISSUED', 501, 'thanks', 'anna', CURRENT_TIMESTAMP)""");

    private static final String EVALUATION = """
            INSERT INTO LOY_EVALUATION (REWARD_ID, VERSION_NO, MAILS, TOTAL, DONE, GRANTED, FAILED, LAST_ACCOUNT_ID,
                CREATED_AT, STATE, ENDED_AT)
            VALUES (%s, 1, FALSE, 5, 3, 2, 1, 7, CURRENT_TIMESTAMP, %s)""";

    /** A deposit that was recorded, and a refund that a gateway was asked for a moment ago. */
    private static final List<String> ACTIONS = List.of("""
            INSERT INTO LOY_ORDER_ACTION (ORDER_ID, ACTION_NO, KIND, AMOUNT, CURRENCY_CODE, REASON, ACTOR, REQUEST_ID, TAKEN_AT)
            VALUES (3, 1, 'RECORD', 25, 'EUR', 'deposit', 'anna', 'r1', TIMESTAMP '2026-03-01 09:00:00')""", """
            INSERT INTO LOY_ORDER_ACTION_STEP (ORDER_ID, ACTION_NO, STEP_NO, MOVE, AMOUNT, ASKS_GATEWAY, STATE, TRANSACTION_ID)
            VALUES (3, 1, 1, 'CAPTURE', 25, FALSE, 'DONE', 300)""", """
            INSERT INTO LOY_ORDER_ACTION (ORDER_ID, ACTION_NO, KIND, AMOUNT, CURRENCY_CODE, REASON, ACTOR, REQUEST_ID, TAKEN_AT)
            VALUES (3, 2, 'REFUND', 5, 'EUR', 'goodwill', 'anna', 'r2', TIMESTAMP '2026-03-03 09:00:00')""", """
            INSERT INTO LOY_ORDER_ACTION_STEP (ORDER_ID, ACTION_NO, STEP_NO, MOVE, AMOUNT, ASKS_GATEWAY, STATE)
            VALUES (3, 2, 1, 'REFUND', 5, TRUE, 'ASKED')""");

    private static final String MESSAGE = """
            INSERT INTO LOY_MESSAGE (MESSAGE_ID, KIND, ACCOUNT_ID, SUBJECT_ID, STATE, ATTEMPTS, NEXT_ATTEMPT_AT, CREATED_AT,
                CHANGED_AT)
            VALUES (?, 'REWARD_UNLOCKED', 7, ?, 'SENT', 1, TIMESTAMP '2026-03-01 09:00:00', CURRENT_TIMESTAMP,
                CURRENT_TIMESTAMP)""";

    /** One that ended, and one of a newer edition that goes on. */
    private static final List<String> EVALUATIONS =
            List.of(EVALUATION.formatted(1, "'DONE', CURRENT_TIMESTAMP"), EVALUATION.formatted(2, "'RUNNING', NULL"));

    private ShopTables() {}

    /** The host's, for whoever has orders of their own. */
    public static void host(JdbcTemplate jdbc) {
        HOST.forEach(jdbc::update);
    }

    public static void fill(JdbcTemplate jdbc) {
        host(jdbc);
        for (int orderId = 1; orderId <= 4; orderId++) {
            Timestamp start = Timestamp.from(MovableClock.START);
            jdbc.update("INSERT INTO BLC_ORDER VALUES (?, 'SUBMITTED', ?, ?)", orderId, start, start);
        }
        // Not an order yet: nothing is expected of it.
        jdbc.update("INSERT INTO BLC_ORDER VALUES (5, 'IN_PROCESS', NULL, NULL)");
        jdbc.update(REWARD, 1);
        jdbc.update(REWARD, 2);
        GRANTS.forEach(jdbc::update);
        EVALUATIONS.forEach(jdbc::update);

        ACTIONS.forEach(jdbc::update);
        jdbc.update(MESSAGE, "m1", "first");
        jdbc.update(MESSAGE, "m2", "second");
    }
}
