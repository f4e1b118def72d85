/**
 * Money that the module keeps: a card's or a wallet's, in one currency, with an append-only history. The balance is the
 * sum of the entries; what checkouts hold of it is money still there that nobody else can spend.
 */
package io.fedelta.loyalty.purse;
