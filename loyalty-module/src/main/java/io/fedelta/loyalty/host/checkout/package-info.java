/**
 * The host's orders, carts and payments as facts, and the places at which we hear of them. No checkout fails, waits or
 * costs a statement because of us.
 */
package io.fedelta.loyalty.host.checkout;
