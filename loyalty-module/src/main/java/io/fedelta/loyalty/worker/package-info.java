/**
 * Recurring tasks on daemon threads, and what scheduled tasks look like. Plumbing of every feature, and none itself.
 */
package io.fedelta.loyalty.worker;
