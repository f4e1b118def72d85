package io.fedelta.loyalty.challenge.service;

import io.fedelta.loyalty.challenge.ChallengeProgress;
import io.fedelta.loyalty.challenge.ChallengeSpan;
import io.fedelta.loyalty.programme.Challenge;
import io.fedelta.loyalty.programme.Challenge.Counts;
import io.fedelta.loyalty.programme.RuleVersion;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.referral.ReferralListener;
import io.fedelta.loyalty.referral.SucceededFriends;
import java.time.Instant;

/**
 * Gives the bonus of a challenge with the friend who meets it, and takes it back when friends' orders are given back
 * and too few are left. A friend belongs to the period in which the points came.
 */
public class FriendChallenges implements ReferralListener {

    private final SucceededFriends friends;
    private final Programme programme;
    private final ChallengeAwards awards;

    public FriendChallenges(SucceededFriends friends, Programme programme, ChallengeAwards awards) {
        this.friends = friends;
        this.programme = programme;
        this.awards = awards;
    }

    @Override
    public void succeeded(long referrerId, Instant at) {
        RuleVersion version = programme.at(at);
        if (version.rules().enabled()) {
            ChallengeAwards.active(version.rules(), Counts.FRIENDS).stream()
                    .filter(challenge -> isMet(challenge, referrerId, awards.span(challenge, at)))
                    .forEach(challenge -> awards.give(challenge, referrerId, version.number(), at));
        }
    }

    @Override
    public void lost(long referrerId, Instant succeededAt) {
        awards.takeBack(
                referrerId, succeededAt, Counts.FRIENDS, (challenge, span) -> isMet(challenge, referrerId, span));
    }

    private boolean isMet(Challenge challenge, long referrerId, ChallengeSpan span) {
        int brought = friends.count(referrerId, span.from(), span.until(), challenge.orders());
        return new ChallengeProgress(challenge, brought).isMet();
    }
}
