/** The checklist of what a merchant has left to set up. */
package io.fedelta.loyalty.admin.start;
