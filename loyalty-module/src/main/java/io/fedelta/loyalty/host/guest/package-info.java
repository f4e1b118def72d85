/** The host's orders that were placed as a guest. */
package io.fedelta.loyalty.host.guest;
