/** Accounts, entries and explanations. Written by the ledger's service alone, while the account is locked. */
package io.fedelta.loyalty.ledger.dao;
