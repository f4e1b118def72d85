/** The ladder, who holds what of it, and which order uses whose code. */
package io.fedelta.loyalty.reward;
