/**
 * Rewards unlock with the points that reach them, in one transaction with their code and mail. A code works once, for
 * its customer.
 */
package io.fedelta.loyalty.reward.service;
