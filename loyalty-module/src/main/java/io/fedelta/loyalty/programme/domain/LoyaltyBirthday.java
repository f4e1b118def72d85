package io.fedelta.loyalty.programme.domain;

import io.fedelta.loyalty.programme.BonusRules;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.broadleafcommerce.common.BroadleafEnumerationType;

/**
 * {@link BonusRules.Birthday} in the shape that the host's admin can offer as choices. It reads the field {@code TYPES}
 * by name.
 */
public final class LoyaltyBirthday implements Serializable, BroadleafEnumerationType {

    private static final long serialVersionUID = 1L;
    private static final Map<String, LoyaltyBirthday> TYPES = new LinkedHashMap<>();

    public static final LoyaltyBirthday NOTHING =
            new LoyaltyBirthday(BonusRules.Birthday.NOTHING, "LoyaltyBirthday_Nothing");
    public static final LoyaltyBirthday BONUS = new LoyaltyBirthday(BonusRules.Birthday.BONUS, "LoyaltyBirthday_Bonus");
    public static final LoyaltyBirthday MULTIPLIER =
            new LoyaltyBirthday(BonusRules.Birthday.MULTIPLIER, "LoyaltyBirthday_Multiplier");

    private final String type;
    private final String friendlyType;

    private LoyaltyBirthday(BonusRules.Birthday type, String friendlyType) {
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
