/** The orders of a period in the host. */
package io.fedelta.loyalty.host.recalculation;
