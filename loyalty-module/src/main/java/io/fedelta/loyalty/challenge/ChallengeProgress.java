package io.fedelta.loyalty.challenge;

import io.fedelta.loyalty.programme.Challenge;
import java.util.Objects;

/**
 * How far an account is in a challenge now.
 *
 * @param orders or friends who count in the present period, at most as many as the challenge asks for
 */
public record ChallengeProgress(Challenge challenge, int orders) {

    public ChallengeProgress {
        Objects.requireNonNull(challenge, "challenge");
    }

    public boolean isMet() {
        return orders >= challenge.orders();
    }
}
