/** Prepared entries, and what posting them does to decisions, sessions and tiers. */
package io.fedelta.loyalty.recalculation.dao;
