/** Our regions of the host's cache, for what never changes. */
package io.fedelta.loyalty.host.cache;
