/**
 * The host's customers, joined with accounts and sessions for lists, and the place at which we hear of registrations.
 */
package io.fedelta.loyalty.host.customer;
