/** Appointments that orders bring, and what they earn when they took place. */
package io.fedelta.loyalty.session;
