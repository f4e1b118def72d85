package io.fedelta.loyalty.programme.domain;

import io.fedelta.loyalty.programme.EarlyRelease;
import java.time.ZoneId;

/** The merchant's form of an early release. */
public interface LoyaltyEarlyRelease extends LoyaltyDefinition {

    /** As {@link ShopTime} writes it. */
    String getPublicAt();

    EarlyRelease toRelease(ZoneId zone);

    void setRelease(EarlyRelease release, ZoneId zone);
}
