/**
 * Payment and session points that are missing for a period, added by today's rules. What is there is never changed; a
 * preview prepares every entry, and the run posts exactly those.
 */
package io.fedelta.loyalty.recalculation;
