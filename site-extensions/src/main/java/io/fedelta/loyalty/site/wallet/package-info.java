/** Customers' cashback: the panel on <em>My rewards</em>, and the page of the wallet. */
package io.fedelta.loyalty.site.wallet;
