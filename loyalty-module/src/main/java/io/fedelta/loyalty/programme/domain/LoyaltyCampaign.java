package io.fedelta.loyalty.programme.domain;

import io.fedelta.loyalty.programme.Campaign;
import java.io.Serializable;
import java.time.ZoneId;

/**
 * The merchant's form of a campaign. It decides nothing by itself: what counts is the rule version that saving it
 * publishes. Never deleted, because entries name it; deactivated instead.
 */
public interface LoyaltyCampaign extends Serializable {

    Long getId();

    /** Rises with every save, so that of two who edit at once the second is told. */
    Integer getEdition();

    Campaign toCampaign(ZoneId zone);

    void setCampaign(Campaign campaign, ZoneId zone);
}
