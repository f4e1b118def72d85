package io.fedelta.loyalty.programme.domain;

import io.fedelta.loyalty.programme.Campaign;
import java.time.ZoneId;

/** The merchant's form of a campaign. Entries name it. */
public interface LoyaltyCampaign extends LoyaltyDefinition {

    Campaign toCampaign(ZoneId zone);

    /** All but the id, which the database gives. */
    void setCampaign(Campaign campaign, ZoneId zone);
}
