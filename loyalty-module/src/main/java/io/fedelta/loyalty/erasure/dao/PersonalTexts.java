package io.fedelta.loyalty.erasure.dao;

import java.util.List;

/**
 * Every text of our tables that may name a customer, as the statement that takes it out; each {@code ?} is the account.
 * Figures, ids and moments are not touched, nor is a row of the ledger removed.
 */
final class PersonalTexts {

    /** Stands where a text was that something has to stand. */
    static final String ERASED = "(erased)";

    private static final String ORDERS = "(SELECT ORDER_ID FROM LOY_ORDER_DECISION WHERE ACCOUNT_ID = ?)";
    private static final String GRANTS = "(SELECT GRANT_ID FROM LOY_GRANT WHERE ACCOUNT_ID = ?)";
    private static final String OWN_CARDS = "(SELECT %s FROM LOY_CARD WHERE OWNER_ID = ?)";
    private static final String BOUGHT_CARDS = """
            (SELECT c.%s FROM LOY_CARD_PURCHASE u JOIN LOY_ORDER_DECISION d ON d.ORDER_ID = u.ORDER_ID
            JOIN LOY_CARD c ON c.CARD_ID = u.CARD_ID WHERE d.ACCOUNT_ID = ?)""";

    private static final String CARD_TEXTS = """
            UPDATE LOY_CARD SET RECIPIENT_NAME = NULL, SENDER = NULL, WORDS = NULL,
                REASON = CASE WHEN REASON IS NULL THEN NULL ELSE '(erased)' END
            WHERE\s""";

    /** Not of one that is still to be sent: somebody else waits for it. */
    private static final String CARD_ADDRESSES = """
            UPDATE LOY_CARD SET RECIPIENT = NULL, RECIPIENT_SOUGHT = NULL
            WHERE (MAIL_QUEUED = TRUE OR SEND_AT IS NULL) AND\s""";

    static final List<String> STATEMENTS = List.of(
            "UPDATE LOY_ENTRY SET REASON = '(erased)' WHERE ACCOUNT_ID = ? AND REASON IS NOT NULL",
            purseReasons("(SELECT PURSE_ID FROM LOY_WALLET WHERE ACCOUNT_ID = ?)"),
            purseReasons(OWN_CARDS.formatted("PURSE_ID")),
            purseReasons(BOUGHT_CARDS.formatted("PURSE_ID")),
            cardEvents(OWN_CARDS.formatted("CARD_ID")),
            cardEvents(BOUGHT_CARDS.formatted("CARD_ID")),
            CARD_TEXTS + "OWNER_ID = ?",
            CARD_ADDRESSES + "OWNER_ID = ?",
            CARD_TEXTS + "CARD_ID IN " + boughtCards(),
            CARD_ADDRESSES + "CARD_ID IN " + boughtCards(),
            "DELETE FROM LOY_MEMBER WHERE ACCOUNT_ID = ?",
            "DELETE FROM LOY_CONFIRMED_ADDRESS WHERE ACCOUNT_ID = ?",
            "DELETE FROM LOY_ADDRESS_LINK WHERE ACCOUNT_ID = ?",
            "DELETE FROM LOY_MAIL_LINK WHERE ACCOUNT_ID = ?",
            "UPDATE LOY_SESSION SET NOTE = NULL WHERE ACCOUNT_ID = ?",
            "UPDATE LOY_GRANT SET REASON = '(erased)' WHERE ACCOUNT_ID = ? AND REASON IS NOT NULL",
            "UPDATE LOY_GRANT SET REVOKED_REASON = '(erased)' WHERE ACCOUNT_ID = ? AND REVOKED_REASON IS NOT NULL",
            "UPDATE LOY_FULFILMENT SET NOTE = NULL WHERE GRANT_ID IN " + GRANTS,
            "UPDATE LOY_REWARD_SENDING SET WORDS = '(erased)' WHERE GRANT_ID IN " + GRANTS,
            "UPDATE LOY_ORDER_ACTION SET REASON = '(erased)' WHERE ORDER_ID IN " + ORDERS,
            "UPDATE LOY_ORDER_ACTION SET DETAIL = '(erased)' WHERE KIND = 'RECORD' AND DETAIL IS NOT NULL AND ORDER_ID IN "
                    + ORDERS,
            "UPDATE LOY_ORDER_ACTION_STEP SET ANSWER = '(erased)' WHERE ANSWER IS NOT NULL AND ORDER_ID IN " + ORDERS,
            "UPDATE LOY_MESSAGE SET LAST_ERROR = '(erased)' WHERE ACCOUNT_ID = ? AND LAST_ERROR IS NOT NULL",
            "UPDATE LOY_MESSAGE SET STATE = 'UNWANTED' WHERE ACCOUNT_ID = ? AND STATE = 'QUEUED'",
            "UPDATE LOY_NOTICE SET DETAIL = '(erased)' WHERE ACCOUNT_ID = ?",
            "UPDATE LOY_REFERRAL SET NOTE = NULL WHERE REFEREE_ID = ?",
            "UPDATE LOY_REFERRAL SET NOTE = NULL WHERE REFERRER_ID = ?");

    private PersonalTexts() {}

    private static String purseReasons(String purses) {
        return "UPDATE LOY_PURSE_ENTRY SET REASON = '(erased)' WHERE REASON IS NOT NULL AND PURSE_ID IN " + purses;
    }

    private static String cardEvents(String cards) {
        return "UPDATE LOY_CARD_EVENT SET REASON = '(erased)' WHERE REASON IS NOT NULL AND CARD_ID IN " + cards;
    }

    /** By the orders themselves: databases do not change a table that a condition reads. */
    private static String boughtCards() {
        return """
                (SELECT u.CARD_ID FROM LOY_CARD_PURCHASE u JOIN LOY_ORDER_DECISION d ON d.ORDER_ID = u.ORDER_ID
                WHERE d.ACCOUNT_ID = ? AND u.CARD_ID IS NOT NULL)""";
    }
}
