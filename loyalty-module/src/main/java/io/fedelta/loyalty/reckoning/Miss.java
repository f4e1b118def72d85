package io.fedelta.loyalty.reckoning;

import io.fedelta.loyalty.programme.Campaign;
import io.fedelta.loyalty.programme.Challenge;
import io.fedelta.loyalty.programme.Tier;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * A rule that gave an order nothing, and why.
 *
 * @param name as the merchant called it; empty text for a birthday
 * @param gain what it would have given
 */
public record Miss(Kind kind, String name, Gain gain, MissReason reason) {

    public enum Kind {
        CAMPAIGN,
        TIER,
        BIRTHDAY,
        CHALLENGE
    }

    /** @param multiplies whether the figure is a factor; if not, it is points */
    public record Gain(boolean multiplies, BigDecimal figure) {

        public static Gain factor(BigDecimal factor) {
            return new Gain(true, factor);
        }

        public static Gain points(long points) {
            return new Gain(false, BigDecimal.valueOf(points));
        }
    }

    public Miss {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(gain, "gain");
        Objects.requireNonNull(reason, "reason");
    }

    public static Miss of(Campaign campaign, MissReason reason) {
        boolean multiplies = campaign.effect().kind() == Campaign.Kind.MULTIPLIER;
        return new Miss(
                Kind.CAMPAIGN,
                campaign.name(),
                new Gain(multiplies, campaign.effect().figure()),
                reason);
    }

    public static Miss of(Tier tier, MissReason reason) {
        return new Miss(Kind.TIER, tier.name(), Gain.factor(tier.multiplier()), reason);
    }

    public static Miss of(Challenge challenge, MissReason reason) {
        return new Miss(Kind.CHALLENGE, challenge.name(), Gain.points(challenge.points()), reason);
    }
}
