package io.fedelta.loyalty.site;

import io.fedelta.loyalty.reward.RewardType;
import io.fedelta.loyalty.reward.RewardVersion;

/**
 * What a reward is worth, for sentences: an amount, and a number by which a choice in the sentence says of what.
 *
 * @param value the amount; empty text for what is no money
 * @param sort 0 off an order, 1 on a card, 2 no money
 */
public record Worth(String value, int sort) {

    public static Worth of(RewardVersion reward, PageFormat format) {
        String value = reward.type().hasAmount() ? format.shortMoney(reward.amount(), reward.currency()) : "";
        return new Worth(value, sort(reward.type()));
    }

    private static int sort(RewardType type) {
        return switch (type) {
            case PROMO_CODE -> 0;
            case GIFT_CARD -> 1;
            case CUSTOM -> 2;
        };
    }
}
