package io.fedelta.loyalty.verification.service;

import java.util.List;

/** What grants put into customers' hands: codes, cards, tasks of the merchant; and what the merchant was told. */
final class PrizeChecks {

    static final List<Check> ALL = List.of(
            SqlCheck.of("prize-fits-type", "grant %s of a %s has code %s and card %s", """
                    SELECT g.GRANT_ID, v.REWARD_TYPE, g.OFFER_CODE_ID, g.CARD_ID FROM LOY_GRANT g
                    JOIN LOY_REWARD_VERSION v ON v.REWARD_ID = g.REWARD_ID AND v.VERSION_NO = g.REWARD_VERSION_NO
                    WHERE (v.REWARD_TYPE = 'PROMO_CODE' AND (g.OFFER_CODE_ID IS NULL OR g.CARD_ID IS NOT NULL))
                    OR (v.REWARD_TYPE = 'GIFT_CARD' AND (g.OFFER_CODE_ID IS NOT NULL OR g.CARD_ID IS NULL))
                    OR (v.REWARD_TYPE = 'CUSTOM' AND (g.OFFER_CODE_ID IS NOT NULL OR g.CARD_ID IS NOT NULL))"""),
            SqlCheck.of("card-is-of-grant", "grant %s of account %s has no card of its own worth %s", """
                    SELECT g.GRANT_ID, g.ACCOUNT_ID, v.AMOUNT FROM LOY_GRANT g
                    JOIN LOY_REWARD_VERSION v ON v.REWARD_ID = g.REWARD_ID AND v.VERSION_NO = g.REWARD_VERSION_NO
                    LEFT JOIN LOY_CARD c ON c.CARD_ID = g.CARD_ID AND c.ORIGIN = 'REWARD' AND c.SOURCE_ID = g.GRANT_ID
                        AND c.OWNER_ID = g.ACCOUNT_ID AND c.ISSUED_AMOUNT = v.AMOUNT
                    WHERE g.CARD_ID IS NOT NULL AND c.CARD_ID IS NULL"""),
            SqlCheck.of(
                    "rewards-card-has-grant", "card %s of account %s was issued for grant %s, which is not there", """
                    SELECT c.CARD_ID, c.OWNER_ID, c.SOURCE_ID FROM LOY_CARD c
                    LEFT JOIN LOY_GRANT g ON g.CARD_ID = c.CARD_ID
                    WHERE c.ORIGIN = 'REWARD' AND g.GRANT_ID IS NULL"""),
            SqlCheck.of("card-taken-back-is-empty", "grant %s is %s, but its card is %s and holds %s", """
                    SELECT g.GRANT_ID, g.STATE, c.STATE, p.BALANCE FROM LOY_GRANT g
                    JOIN LOY_CARD c ON c.CARD_ID = g.CARD_ID
                    JOIN LOY_PURSE p ON p.PURSE_ID = c.PURSE_ID
                    WHERE g.STATE IN ('WITHDRAWN', 'REVOKED') AND (c.STATE <> 'WITHDRAWN' OR p.BALANCE <> 0)"""),
            SqlCheck.of("revocation-has-author", "grant %s is %s, and its revocation names %s", """
                    SELECT GRANT_ID, STATE, REVOKED_BY FROM LOY_GRANT
                    WHERE (STATE = 'REVOKED') <> (REVOKED_BY IS NOT NULL AND REVOKED_REASON IS NOT NULL
                        AND REVOKED_AT IS NOT NULL)"""),
            SqlCheck.of("task-is-as-marked", "grant %s is %s, and its last mark says fulfilled: %s", """
                    SELECT g.GRANT_ID, g.STATE, f.FULFILLED FROM LOY_GRANT g
                    LEFT JOIN LOY_FULFILMENT f ON f.GRANT_ID = g.GRANT_ID AND f.MARK_NO =
                        (SELECT MAX(n.MARK_NO) FROM LOY_FULFILMENT n WHERE n.GRANT_ID = g.GRANT_ID)
                    WHERE g.OFFER_CODE_ID IS NULL AND g.CARD_ID IS NULL
                    AND (g.STATE = 'USED') <> (f.FULFILLED IS NOT NULL AND f.FULFILLED = TRUE)"""),
            SqlCheck.of("marks-have-no-gap", "grant %s has %s marks, the last with number %s", """
                    SELECT GRANT_ID, COUNT(*), MAX(MARK_NO) FROM LOY_FULFILMENT
                    GROUP BY GRANT_ID HAVING COUNT(*) <> MAX(MARK_NO)"""),
            SqlCheck.of("sending-has-mail", "reward %s was sent by %s, but no mail was written", """
                    SELECT s.GRANT_ID, s.ACTOR FROM LOY_REWARD_SENDING s
                    LEFT JOIN LOY_MESSAGE m ON m.KIND = 'REWARD_SENT' AND m.SUBJECT_ID = s.SENDING_ID
                    WHERE m.MESSAGE_ID IS NULL"""),
            SqlCheck.of("told-notice-has-mail", "news %s of %s are told by mail %s, which was not written", """
                    SELECT n.KIND, n.SUBJECT_ID, n.MAIL_ID FROM LOY_NOTICE n
                    LEFT JOIN LOY_MESSAGE m ON m.KIND = 'MERCHANT_NOTICE' AND m.SUBJECT_ID = n.MAIL_ID
                    WHERE n.MAIL_ID IS NOT NULL AND m.MESSAGE_ID IS NULL"""),
            SqlCheck.of(
                    "consents-have-no-gap",
                    "account %s has said %s things about advertising, the last is number %s",
                    """
                    SELECT ACCOUNT_ID, COUNT(*), MAX(CONSENT_NO) FROM LOY_CONSENT
                    GROUP BY ACCOUNT_ID HAVING COUNT(*) <> MAX(CONSENT_NO)"""));

    private PrizeChecks() {}
}
