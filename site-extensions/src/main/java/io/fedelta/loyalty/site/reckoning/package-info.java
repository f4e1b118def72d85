/** The page that explains an order's points to the customer whose they are, and to nobody else. */
package io.fedelta.loyalty.site.reckoning;
