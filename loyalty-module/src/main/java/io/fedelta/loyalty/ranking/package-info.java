/** Everybody with an account, page by page. */
package io.fedelta.loyalty.ranking;
