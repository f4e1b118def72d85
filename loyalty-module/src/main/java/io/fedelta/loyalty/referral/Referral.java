package io.fedelta.loyalty.referral;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A friend who came by a customer's code.
 *
 * @param edition one more with each change, so that of two who change it the second is told
 */
public record Referral(
        long refereeId,
        long referrerId,
        Via via,
        Instant attachedAt,
        Progress progress,
        Scrutiny scrutiny,
        int edition) {

    /**
     * @param orderId the order that brought it; empty while there is none
     * @param ruleVersion whose points are given
     * @param dueAt when the time to return that order is over
     * @param refereeEntry number of the friend's entry; empty if none was made
     * @param referrerEntry number of the owner's entry; empty if none was made
     * @param rewardedAt when both had what is theirs
     */
    public record Progress(
            ReferralState state,
            Optional<Long> orderId,
            Optional<Long> ruleVersion,
            Optional<Instant> dueAt,
            Optional<Long> refereeEntry,
            Optional<Long> referrerEntry,
            Optional<Instant> rewardedAt) {

        public static final Progress WAITING = new Progress(
                ReferralState.WAITING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        public static Progress due(long orderId, long ruleVersion, Instant dueAt) {
            return new Progress(
                    ReferralState.DUE,
                    Optional.of(orderId),
                    Optional.of(ruleVersion),
                    Optional.of(dueAt),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        public Progress now(ReferralState next) {
            return new Progress(next, orderId, ruleVersion, dueAt, refereeEntry, referrerEntry, rewardedAt);
        }

        public Progress friendRewarded(Optional<Long> entry) {
            return new Progress(
                    ReferralState.FRIEND_REWARDED, orderId, ruleVersion, dueAt, entry, referrerEntry, rewardedAt);
        }

        public Progress rewarded(Optional<Long> entry, Instant at) {
            return new Progress(
                    ReferralState.REWARDED, orderId, ruleVersion, dueAt, refereeEntry, entry, Optional.of(at));
        }
    }

    /**
     * @param actor who has recorded or reviewed it; empty if nobody has
     * @param note their words; empty if there are none
     */
    public record Scrutiny(Review review, Set<Suspicion> reasons, Optional<String> actor, Optional<String> note) {

        public static final Scrutiny NONE = new Scrutiny(Review.NONE, Set.of(), Optional.empty(), Optional.empty());

        public Scrutiny {
            reasons = Set.copyOf(reasons);
        }

        public Scrutiny with(Review result, Set<Suspicion> found) {
            return new Scrutiny(result, found, actor, note);
        }
    }

    public Referral {
        Objects.requireNonNull(via, "via");
        Objects.requireNonNull(attachedAt, "attachedAt");
        Objects.requireNonNull(progress, "progress");
        Objects.requireNonNull(scrutiny, "scrutiny");
    }

    public ReferralState state() {
        return progress.state();
    }

    /** Whether both may get their points now. */
    public boolean isPayable(Instant now) {
        return state() == ReferralState.DUE
                && (scrutiny.review() == Review.NONE || scrutiny.review() == Review.APPROVED)
                && progress.dueAt().filter(due -> !due.isAfter(now)).isPresent();
    }

    public Referral with(Progress next) {
        return new Referral(refereeId, referrerId, via, attachedAt, next, scrutiny, edition);
    }

    public Referral with(Scrutiny next) {
        return new Referral(refereeId, referrerId, via, attachedAt, progress, next, edition);
    }
}
