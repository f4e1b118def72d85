/**
 * What merchants do about the money of orders: held against the order first, then planned as steps. No order gives back
 * more than it received.
 */
package io.fedelta.loyalty.payment;
