/**
 * The ranking: everybody with an account, with what lists are filtered and sorted by, and the figures of the programme.
 * All of it is derived: one follower at a time takes over what the ledger, rewards, friends and tiers have become, so
 * that it is a moment late and never wrong, and can be made anew from them.
 */
package io.fedelta.loyalty.ranking;
