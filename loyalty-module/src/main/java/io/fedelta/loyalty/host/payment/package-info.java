/**
 * Merchants' actions as ordinary payments and transactions of the host. A gateway is asked outside of every
 * transaction, and what it was asked for is committed before.
 */
package io.fedelta.loyalty.host.payment;
