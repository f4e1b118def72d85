/** The only writer of entries and balances. Posting the same thing again appends nothing. */
package io.fedelta.loyalty.ledger.service;
