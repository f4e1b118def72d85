/** A customer's own rank on <em>My rewards</em>. */
package io.fedelta.loyalty.site.rank;
