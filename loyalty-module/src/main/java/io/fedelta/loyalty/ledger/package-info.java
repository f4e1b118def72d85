/**
 * Points, entries and why each has the points it has. An entry is never changed or deleted, and its explanation is
 * enough to compute it again.
 */
package io.fedelta.loyalty.ledger;
