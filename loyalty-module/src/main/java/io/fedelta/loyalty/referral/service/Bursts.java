package io.fedelta.loyalty.referral.service;

import io.fedelta.loyalty.programme.ReferralRules.Watch;
import io.fedelta.loyalty.referral.Referral;
import io.fedelta.loyalty.referral.Review;
import io.fedelta.loyalty.referral.Suspicion;
import io.fedelta.loyalty.referral.Via;
import io.fedelta.loyalty.referral.dao.ReferralRows;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Holds all friends of a burst, those at its beginning too unless they were rewarded or looked at before. */
final class Bursts {

    private final ReferralRows rows;
    private final ReviewQueue queue;

    Bursts(ReferralRows rows, ReviewQueue queue) {
        this.rows = rows;
        this.queue = queue;
    }

    /** To be called by who holds the row of the referrer's code. */
    void look(long referrerId, Watch watch, Instant now) {
        List<Referral> lately =
                rows.friendsSince(referrerId, now.minus(Duration.ofMinutes(watch.burstMinutes()))).stream()
                        .filter(friend -> friend.via() != Via.BY_HAND)
                        .toList();
        if (lately.size() >= watch.burst()) {
            lately.stream().map(Referral::refereeId).sorted().forEach(this::hold);
        }
    }

    private void hold(long refereeId) {
        rows.lock(refereeId)
                .filter(friend -> friend.scrutiny().review() == Review.NONE && isUnpaid(friend))
                .ifPresent(friend -> queue.keep(friend.with(friend.scrutiny().with(Review.OPEN, withBurst(friend)))));
    }

    private static boolean isUnpaid(Referral friend) {
        return switch (friend.state()) {
            case WAITING, DUE -> true;
            default -> false;
        };
    }

    private static Set<Suspicion> withBurst(Referral friend) {
        Set<Suspicion> reasons = EnumSet.of(Suspicion.BURST);
        reasons.addAll(friend.scrutiny().reasons());
        return reasons;
    }
}
