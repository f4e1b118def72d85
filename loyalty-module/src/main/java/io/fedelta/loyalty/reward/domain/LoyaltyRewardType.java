package io.fedelta.loyalty.reward.domain;

import io.fedelta.loyalty.reward.RewardType;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.broadleafcommerce.common.BroadleafEnumerationType;

/**
 * {@link RewardType} in the shape that the host's admin can offer as choices. It reads the field {@code TYPES} by name.
 */
public final class LoyaltyRewardType implements Serializable, BroadleafEnumerationType {

    private static final long serialVersionUID = 1L;
    private static final Map<String, LoyaltyRewardType> TYPES = new LinkedHashMap<>();

    public static final LoyaltyRewardType PROMO_CODE =
            new LoyaltyRewardType(RewardType.PROMO_CODE, "LoyaltyRewardType_PromoCode");

    private final String type;
    private final String friendlyType;

    private LoyaltyRewardType(RewardType type, String friendlyType) {
        this.type = type.name();
        this.friendlyType = friendlyType;
        TYPES.put(this.type, this);
    }

    @Override
    public String getType() {
        return type;
    }

    @Override
    public String getFriendlyType() {
        return friendlyType;
    }
}
