package io.fedelta.loyalty.reward;

import java.math.BigDecimal;

/**
 * The reward that a customer reaches next.
 *
 * @param money that the cart must cost more to reach it, at today's rules; zero if it does already
 * @param currency of that money, ISO 4217; the reward's own may be another
 */
public record NextReward(RewardVersion reward, BigDecimal money, String currency) {

    public boolean isReached() {
        return money.signum() == 0;
    }
}
