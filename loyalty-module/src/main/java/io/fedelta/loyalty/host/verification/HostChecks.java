package io.fedelta.loyalty.host.verification;

import io.fedelta.loyalty.verification.service.Check;
import io.fedelta.loyalty.verification.service.SqlCheck;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What our tables say about orders and codes is what the host's tables say. */
public final class HostChecks {

    /** The queue's and the catch-up's time, and some more. */
    private static final Duration DECISION_TAKES = Duration.ofMinutes(5);

    /** Orders of any age are looked at once a day, and the whole history takes its time. */
    private static final Duration WITHDRAWAL_TAKES = Duration.ofHours(25);

    private static final List<Check> ORDERS_AND_CODES = List.of(
            new SqlCheck(
                    "submitted-order-is-decided",
                    "order %s is submitted since %s, but nothing is decided about it",
                    """
                    SELECT o.ORDER_ID, o.SUBMIT_DATE FROM BLC_ORDER o
                    LEFT JOIN LOY_ORDER_DECISION d ON d.ORDER_ID = o.ORDER_ID AND d.REASON <> 'NO_LONGER_SUBMITTED'
                    WHERE o.ORDER_STATUS = 'SUBMITTED' AND o.SUBMIT_DATE < ? AND d.ORDER_ID IS NULL""",
                    Optional.of(DECISION_TAKES),
                    Timestamp::from),
            new SqlCheck(
                    "payment-is-seen",
                    "order %s has %s transactions of %s in all, but was last looked at with %s of %s",
                    """
                    SELECT d.ORDER_ID, m.TRANSACTIONS, m.PAID, d.SEEN_TRANSACTIONS, d.SEEN_PAID FROM LOY_ORDER_DECISION d
                    JOIN BLC_ORDER o ON o.ORDER_ID = d.ORDER_ID
                    JOIN (
                        SELECT p.ORDER_ID, COUNT(*) AS TRANSACTIONS, MAX(t.DATE_RECORDED) AS NEWEST, SUM(CASE
                            WHEN t.TRANSACTION_TYPE IN ('CAPTURE', 'AUTHORIZE_AND_CAPTURE') THEN ABS(t.TRANSACTION_AMOUNT)
                            WHEN t.TRANSACTION_TYPE IN ('REFUND', 'VOID') THEN -ABS(t.TRANSACTION_AMOUNT)
                            ELSE 0 END) AS PAID
                        FROM BLC_ORDER_PAYMENT p
                        JOIN BLC_ORDER_PAYMENT_TRANSACTION t ON t.ORDER_PAYMENT = p.ORDER_PAYMENT_ID
                        WHERE t.SUCCESS = TRUE AND COALESCE(t.ARCHIVED, 'N') <> 'Y' AND COALESCE(p.ARCHIVED, 'N') <> 'Y'
                        GROUP BY p.ORDER_ID) m ON m.ORDER_ID = d.ORDER_ID
                    WHERE o.ORDER_STATUS = 'SUBMITTED' AND d.REASON <> 'NO_LONGER_SUBMITTED' AND m.NEWEST < ?
                    AND (d.SEEN_TRANSACTIONS IS NULL OR d.SEEN_TRANSACTIONS <> m.TRANSACTIONS
                        OR ABS(d.SEEN_PAID - m.PAID) >= 0.005)""",
                    Optional.of(WITHDRAWAL_TAKES),
                    Timestamp::from),
            new SqlCheck(
                    "decided-order-is-submitted",
                    "order %s is %s, but its decision still stands as %s",
                    """
                    SELECT o.ORDER_ID, o.ORDER_STATUS, d.STATE FROM LOY_ORDER_DECISION d
                    JOIN BLC_ORDER o ON o.ORDER_ID = d.ORDER_ID
                    WHERE (o.ORDER_STATUS <> 'SUBMITTED' OR o.ORDER_STATUS IS NULL)
                    AND (o.DATE_UPDATED < ? OR o.DATE_UPDATED IS NULL) AND d.REASON <> 'NO_LONGER_SUBMITTED'""",
                    Optional.of(WITHDRAWAL_TAKES),
                    Timestamp::from),
            SqlCheck.of(
                    "used-code-was-applied",
                    "grant %s is used by order %s, which is not submitted or has no discount of its offer",
                    """
                    SELECT g.GRANT_ID, g.ORDER_ID FROM LOY_GRANT g
                    JOIN LOY_REWARD_VERSION v ON v.REWARD_ID = g.REWARD_ID AND v.VERSION_NO = g.REWARD_VERSION_NO
                    LEFT JOIN BLC_ORDER o ON o.ORDER_ID = g.ORDER_ID AND o.ORDER_STATUS = 'SUBMITTED'
                    LEFT JOIN BLC_ORDER_ADJUSTMENT a ON a.ORDER_ID = o.ORDER_ID AND a.OFFER_ID = v.OFFER_ID
                    WHERE g.STATE = 'USED' AND g.OFFER_CODE_ID IS NOT NULL AND a.ORDER_ID IS NULL"""),
            SqlCheck.of("code-discounts-one-order", "the code of grant %s discounts %s submitted orders", """
                    SELECT g.GRANT_ID, COUNT(DISTINCT o.ORDER_ID) FROM LOY_GRANT g
                    JOIN LOY_REWARD_VERSION v ON v.REWARD_ID = g.REWARD_ID AND v.VERSION_NO = g.REWARD_VERSION_NO
                    JOIN BLC_ORDER_OFFER_CODE_XREF x ON x.OFFER_CODE_ID = g.OFFER_CODE_ID
                    JOIN BLC_ORDER o ON o.ORDER_ID = x.ORDER_ID AND o.ORDER_STATUS = 'SUBMITTED'
                    JOIN BLC_ORDER_ADJUSTMENT a ON a.ORDER_ID = o.ORDER_ID AND a.OFFER_ID = v.OFFER_ID
                    LEFT JOIN LOY_ORDER_DECISION d ON d.ORDER_ID = o.ORDER_ID AND d.LOST = TRUE
                    WHERE d.ORDER_ID IS NULL
                    GROUP BY g.GRANT_ID HAVING COUNT(DISTINCT o.ORDER_ID) > 1"""),
            SqlCheck.of(
                    "done-step-has-transaction",
                    "step %s of action %s on order %s was done by transaction %s, which is gone or of another amount",
                    """
                    SELECT s.STEP_NO, s.ACTION_NO, s.ORDER_ID, s.TRANSACTION_ID FROM LOY_ORDER_ACTION_STEP s
                    LEFT JOIN BLC_ORDER_PAYMENT_TRANSACTION t ON t.PAYMENT_TRANSACTION_ID = s.TRANSACTION_ID
                    LEFT JOIN BLC_ORDER_PAYMENT p ON p.ORDER_PAYMENT_ID = t.ORDER_PAYMENT
                    WHERE s.STATE = 'DONE' AND (p.ORDER_ID IS NULL OR p.ORDER_ID <> s.ORDER_ID
                    OR t.TRANSACTION_AMOUNT <> s.AMOUNT)"""),
            SqlCheck.of("grant-has-code", "grant %s has lost its offer code %s", """
                    SELECT g.GRANT_ID, g.OFFER_CODE_ID FROM LOY_GRANT g
                    LEFT JOIN BLC_OFFER_CODE c ON c.OFFER_CODE_ID = g.OFFER_CODE_ID
                    WHERE g.OFFER_CODE_ID IS NOT NULL AND c.OFFER_CODE_ID IS NULL"""));

    public static final List<Check> ALL = Stream.of(ORDERS_AND_CODES, TenderBookChecks.ALL)
            .flatMap(List::stream)
            .toList();

    private HostChecks() {}
}
