package io.fedelta.loyalty.reward;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The run of one edition of a reward through the members who have its points already.
 *
 * @param mails whether they get the mail that an unlocked reward sends
 * @param total members to look at, as counted when it began
 * @param done members looked at
 * @param failed of these, members whose reward could not be granted
 * @param lastAccountId up to which account it has come in this walk
 */
public record Evaluation(
        long rewardId,
        int version,
        EvaluationState state,
        boolean mails,
        Optional<Long> total,
        long done,
        long granted,
        long failed,
        long lastAccountId,
        Instant createdAt,
        Optional<Instant> endedAt) {

    /** Longer than any posting takes. */
    public static final Duration POSTINGS_END = Duration.ofMinutes(1);

    public boolean isQueued() {
        return state == EvaluationState.QUEUED;
    }

    /** Whether there is something to do at that moment. The second walk waits until every older posting has ended. */
    public boolean isDue(Instant moment) {
        return state.isOpen() && (state != EvaluationState.CLOSING || !moment.isBefore(createdAt.plus(POSTINGS_END)));
    }
}
