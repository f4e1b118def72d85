package io.fedelta.loyalty.ranking;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which members a list has; all conditions together. Whatever is empty does not matter.
 *
 * @param minimumPoints lifetime points, at least
 * @param referred whether they have brought friends
 * @param rewards what they have done with rewards, one of these; empty for anything
 * @param tier id of the tier held
 * @param sleeping whether they have been quiet for long
 * @param name what somebody typed: each word begins one of the name's; blank for everybody
 */
public record MemberFilter(
        Optional<Long> minimumPoints,
        Optional<Boolean> referred,
        Set<RewardState> rewards,
        Optional<Long> tier,
        Optional<Boolean> sleeping,
        String name) {

    public static final MemberFilter EVERYBODY =
            new MemberFilter(Optional.empty(), Optional.empty(), Set.of(), Optional.empty(), Optional.empty(), "");

    public MemberFilter {
        Objects.requireNonNull(minimumPoints, "minimumPoints");
        Objects.requireNonNull(referred, "referred");
        rewards = Set.copyOf(rewards);
        Objects.requireNonNull(tier, "tier");
        Objects.requireNonNull(sleeping, "sleeping");
        name = name.strip();
    }

    public MemberFilter withMinimumPoints(long points) {
        return new MemberFilter(Optional.of(points), referred, rewards, tier, sleeping, name);
    }

    public MemberFilter withReferred(boolean wanted) {
        return new MemberFilter(minimumPoints, Optional.of(wanted), rewards, tier, sleeping, name);
    }

    public MemberFilter withRewards(Set<RewardState> wanted) {
        return new MemberFilter(minimumPoints, referred, wanted, tier, sleeping, name);
    }

    public MemberFilter withTier(long wanted) {
        return new MemberFilter(minimumPoints, referred, rewards, Optional.of(wanted), sleeping, name);
    }

    public MemberFilter withSleeping(boolean wanted) {
        return new MemberFilter(minimumPoints, referred, rewards, tier, Optional.of(wanted), name);
    }

    public MemberFilter withName(String typed) {
        return new MemberFilter(minimumPoints, referred, rewards, tier, sleeping, typed);
    }
}
