/**
 * Editions, grants and runs of evaluation. Who gets, claims or uses something is decided by a key or a conditional
 * update.
 */
package io.fedelta.loyalty.reward.dao;
