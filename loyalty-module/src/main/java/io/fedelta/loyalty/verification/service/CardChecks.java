package io.fedelta.loyalty.verification.service;

import io.fedelta.loyalty.transaction.Moments;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Each card has its money, each bought unit its card, and each its mail on its day. */
final class CardChecks {

    private static final Duration SETTLED = Duration.ofDays(2);

    static final List<Check> ALL = List.of(
            SqlCheck.of("card-has-purse", "card %s has the purse %s, which is %s", """
                    SELECT c.CARD_ID, c.PURSE_ID, p.KIND FROM LOY_CARD c
                    LEFT JOIN LOY_PURSE p ON p.PURSE_ID = c.PURSE_ID WHERE p.KIND IS NULL OR p.KIND <> 'GIFT_CARD'"""),
            SqlCheck.of("card-purse-has-card", "purse %s is a card's, but there is no such card", """
                    SELECT p.PURSE_ID FROM LOY_PURSE p LEFT JOIN LOY_CARD c ON c.PURSE_ID = p.PURSE_ID
                    WHERE p.KIND = 'GIFT_CARD' AND c.CARD_ID IS NULL"""),
            SqlCheck.of("card-issued-once", "card %s was issued with %s, but its purse got %s at first", """
                    SELECT c.CARD_ID, c.ISSUED_AMOUNT, COALESCE(e.AMOUNT, 0) FROM LOY_CARD c LEFT JOIN (
                        SELECT PURSE_ID, SUM(AMOUNT) AS AMOUNT FROM LOY_PURSE_ENTRY
                        WHERE KIND = 'ISSUED' GROUP BY PURSE_ID) e ON e.PURSE_ID = c.PURSE_ID
                    WHERE c.ISSUED_AMOUNT <> COALESCE(e.AMOUNT, 0)"""),
            SqlCheck.of("card-codes-differ", "%s cards have the same code", """
                    SELECT COUNT(*) FROM LOY_CARD GROUP BY CODE_HASH HAVING COUNT(*) > 1"""),
            SqlCheck.of(
                    "bought-unit-has-card",
                    "unit %s of line %s of order %s is %s with card %s, which does not fit",
                    """
                    SELECT u.UNIT_NO, u.ORDER_ITEM_ID, u.ORDER_ID, u.STATE, u.CARD_ID FROM LOY_CARD_PURCHASE u
                    LEFT JOIN LOY_CARD c ON c.CARD_ID = u.CARD_ID AND c.ORIGIN = 'BOUGHT' AND c.SOURCE_ID =
                        CONCAT(u.ORDER_ID, CONCAT('-', CONCAT(u.ORDER_ITEM_ID, CONCAT('-', CONCAT(u.UNIT_NO,
                            CONCAT('-', u.SUBMISSION_NO))))))
                    WHERE (u.STATE = 'ISSUED' AND c.CARD_ID IS NULL) OR (u.STATE = 'AWAITING' AND u.CARD_ID IS NOT NULL)
                    OR (u.CARD_ID IS NOT NULL AND c.CARD_ID IS NULL)"""),
            SqlCheck.of(
                    "returned-card-is-withdrawn", "card %s is %s, but its purchase by order %s was given back", """
                    SELECT c.CARD_ID, c.STATE, u.ORDER_ID FROM LOY_CARD_PURCHASE u
                    JOIN LOY_CARD c ON c.CARD_ID = u.CARD_ID
                    WHERE u.STATE = 'GIVEN_BACK' AND c.STATE <> 'WITHDRAWN'"""),
            SqlCheck.of(
                    "withdrawn-card-was-returned",
                    "card %s is withdrawn, but neither its purchase nor its reward was given back",
                    """
                    SELECT c.CARD_ID FROM LOY_CARD c LEFT JOIN LOY_CARD_PURCHASE u ON u.CARD_ID = c.CARD_ID
                    LEFT JOIN LOY_GRANT g ON g.CARD_ID = c.CARD_ID AND g.STATE IN ('WITHDRAWN', 'REVOKED')
                    WHERE c.STATE = 'WITHDRAWN' AND g.GRANT_ID IS NULL
                    AND (u.STATE IS NULL OR u.STATE <> 'GIVEN_BACK')"""),
            new SqlCheck(
                    "ended-card-is-cleared",
                    "card %s has ended, but %s is left on it",
                    """
                    SELECT c.CARD_ID, p.BALANCE FROM LOY_CARD c JOIN LOY_PURSE p ON p.PURSE_ID = c.PURSE_ID
                    WHERE c.EXPIRES_AT < ? AND p.BALANCE > p.HELD""",
                    Optional.of(SETTLED),
                    Moments::column),
            new SqlCheck(
                    "card-mail-leaves-on-its-day",
                    "the mail of card %s was to be queued at %s",
                    """
                    SELECT CARD_ID, SEND_AT FROM LOY_CARD
                    WHERE SEND_AT < ? AND MAIL_QUEUED = FALSE AND STATE = 'ACTIVE'""",
                    Optional.of(SETTLED),
                    Moments::column),
            SqlCheck.of("card-mail-is-queued", "the mail of card %s is noted as queued, but there is none", """
                    SELECT c.CARD_ID FROM LOY_CARD c
                    LEFT JOIN LOY_MESSAGE m ON m.KIND = 'GIFT_CARD' AND m.SUBJECT_ID = c.CARD_ID
                    WHERE c.MAIL_QUEUED = TRUE AND m.MESSAGE_ID IS NULL"""),
            SqlCheck.of(
                    "card-events-without-gaps", "card %s has %s events, but the last one is said to be number %s", """
                    SELECT c.CARD_ID, COALESCE(e.EVENTS, 0), c.LAST_EVENT_NO FROM LOY_CARD c LEFT JOIN (
                        SELECT CARD_ID, COUNT(*) AS EVENTS, MAX(EVENT_NO) AS LAST_NO FROM LOY_CARD_EVENT
                        GROUP BY CARD_ID) e ON e.CARD_ID = c.CARD_ID
                    WHERE c.LAST_EVENT_NO <> COALESCE(e.EVENTS, 0) OR c.LAST_EVENT_NO <> COALESCE(e.LAST_NO, 0)"""),
            SqlCheck.of(
                    "card-event-has-author",
                    "event %s of card %s is %s by hand, but nobody is named or no reason is given",
                    """
                    SELECT EVENT_NO, CARD_ID, KIND FROM LOY_CARD_EVENT
                    WHERE KIND IN ('BLOCKED', 'UNBLOCKED', 'REVEALED') AND (REASON IS NULL OR ACTOR IS NULL)"""));

    private CardChecks() {}
}
