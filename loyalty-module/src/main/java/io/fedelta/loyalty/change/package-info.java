/**
 * Tells whose figures have changed, for whoever keeps others that follow. Plumbing of every feature, and none itself.
 */
package io.fedelta.loyalty.change;
