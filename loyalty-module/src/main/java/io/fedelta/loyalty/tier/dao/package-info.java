/** What counts for tiers by day, and where each account stands. */
package io.fedelta.loyalty.tier.dao;
