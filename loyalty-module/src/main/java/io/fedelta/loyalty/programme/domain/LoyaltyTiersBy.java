package io.fedelta.loyalty.programme.domain;

import io.fedelta.loyalty.programme.TierRules.By;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.broadleafcommerce.common.BroadleafEnumerationType;

/** {@link By} in the shape that the host's admin can offer as choices. It reads the field {@code TYPES} by name. */
public final class LoyaltyTiersBy implements Serializable, BroadleafEnumerationType {

    private static final long serialVersionUID = 1L;
    private static final Map<String, LoyaltyTiersBy> TYPES = new LinkedHashMap<>();

    static {
        for (By by : By.values()) {
            TYPES.put(by.name(), new LoyaltyTiersBy(by.name(), "LoyaltyTiersBy_" + by.name()));
        }
    }

    private final String type;
    private final String friendlyType;

    private LoyaltyTiersBy(String type, String friendlyType) {
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
