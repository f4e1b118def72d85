/**
 * Erasure of a customer: every text of ours that names the person goes, every figure stays. What is left is an account
 * number without a name. The host's own customer, orders and payments are the host's.
 */
package io.fedelta.loyalty.erasure;
