package io.fedelta.loyalty.reward.domain;

import io.fedelta.loyalty.programme.domain.FormChoice;
import io.fedelta.loyalty.reward.RewardType;
import java.util.Map;

/** {@link RewardType} as the host's admin offers it. */
public final class LoyaltyRewardType extends FormChoice {

    private static final long serialVersionUID = 1L;
    private static final Map<String, LoyaltyRewardType> TYPES = of(RewardType.values(), LoyaltyRewardType::new);

    private LoyaltyRewardType(RewardType type) {
        super(type.name());
    }
}
