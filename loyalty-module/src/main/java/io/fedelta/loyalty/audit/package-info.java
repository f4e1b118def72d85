/**
 * The nightly self-check: whether kept figures are the sums of their entries and every order got what it was due. It
 * changes nothing; what it finds is mended one by one when a person asks, by the services that should have done it.
 * Entries are never touched. The whole proof is package {@code verification}.
 */
package io.fedelta.loyalty.audit;
