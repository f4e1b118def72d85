package io.fedelta.loyalty.verification.service;

import java.util.List;

/** Nobody is told the same twice, nobody is forgotten, and nobody gets a mail who was not noted for it. */
final class AnnouncementChecks {

    static final List<Check> ALL = List.of(
            SqlCheck.of("told-once", "%s mails tell account %s about %s", """
                    SELECT COUNT(*), m.ACCOUNT_ID, a.TOPIC FROM LOY_MESSAGE m
                    JOIN LOY_ANNOUNCEMENT a ON a.ANNOUNCEMENT_ID = m.ANNOUNCEMENT_ID
                    GROUP BY m.ACCOUNT_ID, a.TOPIC HAVING COUNT(*) > 1"""),
            SqlCheck.of(
                    "told-only-who-was-noted",
                    "message %s of announcement %s goes to account %s, which was not noted for it",
                    """
                    SELECT m.MESSAGE_ID, m.ANNOUNCEMENT_ID, m.ACCOUNT_ID FROM LOY_MESSAGE m
                    WHERE m.ANNOUNCEMENT_ID IS NOT NULL AND NOT EXISTS (SELECT 1 FROM LOY_ANNOUNCEMENT_RECIPIENT r
                        WHERE r.ANNOUNCEMENT_ID = m.ANNOUNCEMENT_ID AND r.ACCOUNT_ID = m.ACCOUNT_ID)"""),
            SqlCheck.of("noted-and-told", "account %s was passed by announcement %s, and has no mail of it", """
                    SELECT r.ACCOUNT_ID, r.ANNOUNCEMENT_ID FROM LOY_ANNOUNCEMENT a
                    JOIN LOY_ANNOUNCEMENT_RECIPIENT r
                        ON r.ANNOUNCEMENT_ID = a.ANNOUNCEMENT_ID AND r.ACCOUNT_ID <= a.LAST_ACCOUNT_ID
                    WHERE NOT EXISTS (SELECT 1 FROM LOY_MESSAGE m
                        WHERE m.ANNOUNCEMENT_ID = r.ANNOUNCEMENT_ID AND m.ACCOUNT_ID = r.ACCOUNT_ID)"""),
            SqlCheck.of("announced-as-counted", "announcement %s counts %s mails, and there are %s", """
                    SELECT a.ANNOUNCEMENT_ID, a.RELEASED, COALESCE(n.MAILS, 0) FROM LOY_ANNOUNCEMENT a
                    LEFT JOIN (SELECT m.ANNOUNCEMENT_ID, COUNT(*) AS MAILS FROM LOY_MESSAGE m
                        WHERE m.ANNOUNCEMENT_ID IS NOT NULL GROUP BY m.ANNOUNCEMENT_ID) n
                        ON n.ANNOUNCEMENT_ID = a.ANNOUNCEMENT_ID
                    WHERE a.RELEASED <> COALESCE(n.MAILS, 0)"""));

    private AnnouncementChecks() {}
}
