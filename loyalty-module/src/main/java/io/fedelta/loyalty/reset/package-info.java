/**
 * Takes the payment and session points of all members away, and gives them back while nobody has earned new ones. What
 * a reset takes of an order or a session stands beside it, so that it is taken once, given back once, and awarded again
 * by a recalculation only.
 */
package io.fedelta.loyalty.reset;
