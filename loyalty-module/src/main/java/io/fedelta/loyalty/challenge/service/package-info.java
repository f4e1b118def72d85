/**
 * Counts paid orders in the transaction that decides about them, so that a period is right however many arrive at once.
 */
package io.fedelta.loyalty.challenge.service;
