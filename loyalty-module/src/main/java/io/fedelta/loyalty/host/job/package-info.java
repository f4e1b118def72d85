/** Quartz, which runs rare work once for all nodes. */
package io.fedelta.loyalty.host.job;
