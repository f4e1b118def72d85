/** So many paid orders, or friends, in a calendar period of the shop's time zone bring a bonus. */
package io.fedelta.loyalty.challenge;
