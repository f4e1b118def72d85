package io.fedelta.loyalty.programme.domain;

import io.fedelta.loyalty.programme.Campaign;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.broadleafcommerce.common.BroadleafEnumerationType;

/**
 * {@link Campaign.Kind} in the shape that the host's admin can offer as choices. It reads the field {@code TYPES} by
 * name.
 */
public final class LoyaltyCampaignKind implements Serializable, BroadleafEnumerationType {

    private static final long serialVersionUID = 1L;
    private static final Map<String, LoyaltyCampaignKind> TYPES = new LinkedHashMap<>();

    public static final LoyaltyCampaignKind MULTIPLIER =
            new LoyaltyCampaignKind(Campaign.Kind.MULTIPLIER, "LoyaltyCampaignKind_Multiplier");
    public static final LoyaltyCampaignKind BONUS_PER_ORDER =
            new LoyaltyCampaignKind(Campaign.Kind.BONUS_PER_ORDER, "LoyaltyCampaignKind_BonusPerOrder");
    public static final LoyaltyCampaignKind BONUS_PER_MEMBER =
            new LoyaltyCampaignKind(Campaign.Kind.BONUS_PER_MEMBER, "LoyaltyCampaignKind_BonusPerMember");

    private final String type;
    private final String friendlyType;

    private LoyaltyCampaignKind(Campaign.Kind type, String friendlyType) {
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
