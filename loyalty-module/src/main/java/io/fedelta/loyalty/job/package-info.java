/** Runs of scheduled tasks, as merchants see them. */
package io.fedelta.loyalty.job;
