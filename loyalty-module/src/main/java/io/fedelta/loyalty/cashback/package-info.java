/**
 * Money for later orders: a share of what was really paid, one wallet for each currency. What an order brings is
 * pending for a while and then available; a refund lowers or cancels it before, and takes it back after. Nothing is
 * earned twice for one order, and never more is taken back than was earned.
 */
package io.fedelta.loyalty.cashback;
