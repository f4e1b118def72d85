package io.fedelta.loyalty.verification.service;

import java.util.List;

/** A claimed order has one owner, and what was a guest's is somebody's only by a claim. */
final class GuestChecks {

    static final List<Check> ALL = List.of(
            SqlCheck.of("claim-once", "order %s was claimed %s times", """
                    SELECT ORDER_ID, COUNT(*) FROM LOY_GUEST_CLAIM GROUP BY ORDER_ID HAVING COUNT(*) > 1"""),
            SqlCheck.of("claimed-order-is-decided", "order %s was claimed by %s, but its decision is %s for %s", """
                    SELECT c.ORDER_ID, c.ACCOUNT_ID, d.REASON, d.ACCOUNT_ID FROM LOY_GUEST_CLAIM c
                    LEFT JOIN LOY_ORDER_DECISION d ON d.ORDER_ID = c.ORDER_ID
                    WHERE d.ORDER_ID IS NULL OR d.ACCOUNT_ID <> c.ACCOUNT_ID OR d.REASON = 'GUEST'"""),
            SqlCheck.of(
                    "claimed-order-pays-its-claimant",
                    "order %s was claimed by %s, but account %s has entry %s for it",
                    """
                    SELECT c.ORDER_ID, c.ACCOUNT_ID, e.ACCOUNT_ID, e.ENTRY_NO FROM LOY_GUEST_CLAIM c
                    JOIN LOY_ENTRY e ON e.SOURCE_TYPE = 'ORDER' AND e.SOURCE_ID = CONCAT(c.ORDER_ID, '')
                    WHERE e.KIND IN ('PAYMENT', 'PAYMENT_REVERSAL') AND e.ACCOUNT_ID <> c.ACCOUNT_ID"""),
            SqlCheck.of(
                    "claimed-session-is-the-claimants", "session %s of order %s, claimed by %s, belongs to %s", """
                    SELECT s.SESSION_ID, c.ORDER_ID, c.ACCOUNT_ID, s.ACCOUNT_ID FROM LOY_GUEST_CLAIM c
                    JOIN LOY_SESSION s ON s.ORDER_ID = c.ORDER_ID
                    WHERE s.ACCOUNT_ID <> c.ACCOUNT_ID OR s.GUEST = TRUE"""),
            SqlCheck.of("used-link-was-issued", "link %s was used at %s, but was never issued or had expired", """
                    SELECT LINK_ID, USED_AT FROM LOY_ADDRESS_LINK
                    WHERE USED_AT IS NOT NULL AND (TOKEN_HASH IS NULL OR USED_AT >= EXPIRES_AT)"""));

    private GuestChecks() {}
}
