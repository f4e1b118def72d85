/** The host's clock. */
package io.fedelta.loyalty.host.time;
