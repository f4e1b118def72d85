/**
 * Loyalty codes as the host's own offer codes. A checkout is refused here only if its cart holds a code of ours, and
 * before it is paid.
 */
package io.fedelta.loyalty.host.offer;
