package io.fedelta.loyalty.site.rewards;

import io.fedelta.loyalty.tier.TierStatus;

/** @param currency of thresholds in money */
record ReadTier(TierStatus status, String currency) {}
