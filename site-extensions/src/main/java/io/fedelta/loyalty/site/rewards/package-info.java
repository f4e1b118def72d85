/** <em>My rewards</em>, always those of the signed-in customer: no parameter names another. */
package io.fedelta.loyalty.site.rewards;
