/** The discounts of tiers as the host's own offers. */
package io.fedelta.loyalty.host.tier;
