/**
 * What rules that are not saved yet would have brought: the store's own orders, by the code that awards, once by
 * today's rules and once by the draft. Nothing of it is ever posted.
 */
package io.fedelta.loyalty.whatif;
