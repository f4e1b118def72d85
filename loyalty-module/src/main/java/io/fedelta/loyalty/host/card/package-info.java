/** Gift cards that the host sells: which lines buy one, with which words, and what is wrong with them. */
package io.fedelta.loyalty.host.card;
