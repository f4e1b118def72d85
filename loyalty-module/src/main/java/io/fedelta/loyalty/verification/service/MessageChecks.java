package io.fedelta.loyalty.verification.service;

import io.fedelta.loyalty.transaction.Moments;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Mails leave in time; one that cannot says why. */
final class MessageChecks {

    private static final Duration LONGEST_LAG = Duration.ofMinutes(5);

    static final List<Check> ALL = List.of(
            SqlCheck.of(
                    "message-once",
                    "there are %s messages %s about %s",
                    "SELECT COUNT(*), KIND, SUBJECT_ID FROM LOY_MESSAGE GROUP BY KIND, SUBJECT_ID HAVING COUNT(*) > 1"),
            new SqlCheck(
                    "message-leaves-in-time",
                    "message %s is still %s since %s (UTC)",
                    """
                    SELECT MESSAGE_ID, STATE, NEXT_ATTEMPT_AT FROM LOY_MESSAGE
                    WHERE STATE IN ('QUEUED', 'SENDING') AND NEXT_ATTEMPT_AT < ?""",
                    Optional.of(LONGEST_LAG),
                    Moments::column),
            SqlCheck.of(
                    "given-up-with-reason",
                    "message %s was given up without a reason",
                    "SELECT MESSAGE_ID FROM LOY_MESSAGE WHERE STATE = 'FAILED' AND LAST_ERROR IS NULL"),
            SqlCheck.of(
                    "left-by-somebody",
                    "message %s was left as it is by nobody",
                    "SELECT MESSAGE_ID FROM LOY_MESSAGE WHERE STATE = 'HANDLED' AND HANDLED_BY IS NULL"));

    private MessageChecks() {}
}
