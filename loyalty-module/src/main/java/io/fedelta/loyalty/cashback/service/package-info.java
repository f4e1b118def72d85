/** Earns in the transaction that decides about an order, and moves what has become available into wallets. */
package io.fedelta.loyalty.cashback.service;
