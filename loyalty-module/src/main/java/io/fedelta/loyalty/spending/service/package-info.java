/** Points as a tender of checkouts: kept under the account's lock, spent once, given back in proportion. */
package io.fedelta.loyalty.spending.service;
