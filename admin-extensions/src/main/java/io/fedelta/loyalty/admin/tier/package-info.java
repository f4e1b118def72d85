/** The form of tiers. */
package io.fedelta.loyalty.admin.tier;
