package io.fedelta.loyalty.verification.service;

import io.fedelta.loyalty.transaction.Moments;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Mails leave in time; one that cannot says why. */
final class MessageChecks {

    private static final Duration LONGEST_LAG = Duration.ofMinutes(5);

    /** One whose node has died is parked after ten minutes; this leaves room for that. */
    private static final Duration LONGEST_HAND_OVER = Duration.ofMinutes(15);

    static final List<Check> ALL = List.of(
            SqlCheck.of(
                    "message-once",
                    "there are %s messages %s about %s",
                    "SELECT COUNT(*), KIND, SUBJECT_ID FROM LOY_MESSAGE GROUP BY KIND, SUBJECT_ID HAVING COUNT(*) > 1"),
            new SqlCheck(
                    "message-leaves-in-time",
                    "message %s waits since %s (UTC)",
                    "SELECT MESSAGE_ID, NEXT_ATTEMPT_AT FROM LOY_MESSAGE WHERE STATE = 'QUEUED' AND NEXT_ATTEMPT_AT < ?",
                    Optional.of(LONGEST_LAG),
                    Moments::column),
            new SqlCheck(
                    "hand-over-ends",
                    "message %s is being handed over since %s (UTC)",
                    "SELECT MESSAGE_ID, CHANGED_AT FROM LOY_MESSAGE WHERE STATE = 'SENDING' AND CHANGED_AT < ?",
                    Optional.of(LONGEST_HAND_OVER),
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
