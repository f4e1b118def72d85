package io.fedelta.loyalty.programme.domain;

import io.fedelta.loyalty.programme.TierIcon;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.broadleafcommerce.common.BroadleafEnumerationType;

/**
 * {@link TierIcon} in the shape that the host's admin can offer as choices. It reads the field {@code TYPES} by name.
 */
public final class LoyaltyTierIcon implements Serializable, BroadleafEnumerationType {

    private static final long serialVersionUID = 1L;
    private static final Map<String, LoyaltyTierIcon> TYPES = new LinkedHashMap<>();

    static {
        for (TierIcon icon : TierIcon.values()) {
            TYPES.put(icon.code(), new LoyaltyTierIcon(icon.code(), "LoyaltyTierIcon_" + icon.code()));
        }
    }

    private final String type;
    private final String friendlyType;

    private LoyaltyTierIcon(String type, String friendlyType) {
        this.type = type;
        this.friendlyType = friendlyType;
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
