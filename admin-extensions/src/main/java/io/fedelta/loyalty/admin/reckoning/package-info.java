/** The dialog that explains an order's points. */
package io.fedelta.loyalty.admin.reckoning;
