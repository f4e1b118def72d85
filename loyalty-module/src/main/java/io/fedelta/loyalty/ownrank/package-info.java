/** A customer's own place among the members: shown to nobody else, and only to who asked for it. */
package io.fedelta.loyalty.ownrank;
