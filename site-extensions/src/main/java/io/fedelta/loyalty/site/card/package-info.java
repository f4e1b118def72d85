/**
 * Where holders see what is on a gift card, and customers what is on theirs. A code is typed and posted, never in an
 * address.
 */
package io.fedelta.loyalty.site.card;
