/** The host's catalogue as rules and forms need it. */
package io.fedelta.loyalty.host.catalog;
