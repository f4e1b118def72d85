package io.fedelta.loyalty.programme.domain;

import io.fedelta.loyalty.programme.Challenge;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.broadleafcommerce.common.BroadleafEnumerationType;

/**
 * {@link Challenge.Period} in the shape that the host's admin can offer as choices. It reads the field {@code TYPES} by
 * name.
 */
public final class LoyaltyChallengePeriod implements Serializable, BroadleafEnumerationType {

    private static final long serialVersionUID = 1L;
    private static final Map<String, LoyaltyChallengePeriod> TYPES = new LinkedHashMap<>();

    public static final LoyaltyChallengePeriod MONTH =
            new LoyaltyChallengePeriod(Challenge.Period.MONTH, "LoyaltyChallengePeriod_Month");
    public static final LoyaltyChallengePeriod QUARTER =
            new LoyaltyChallengePeriod(Challenge.Period.QUARTER, "LoyaltyChallengePeriod_Quarter");
    public static final LoyaltyChallengePeriod YEAR =
            new LoyaltyChallengePeriod(Challenge.Period.YEAR, "LoyaltyChallengePeriod_Year");
    public static final LoyaltyChallengePeriod LIFETIME =
            new LoyaltyChallengePeriod(Challenge.Period.LIFETIME, "LoyaltyChallengePeriod_Lifetime");

    private final String type;
    private final String friendlyType;

    private LoyaltyChallengePeriod(Challenge.Period type, String friendlyType) {
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
