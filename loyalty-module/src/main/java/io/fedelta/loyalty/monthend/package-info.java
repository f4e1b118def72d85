/**
 * What the shop owes at the end of each month: points at their expected value, cashback, cards, unused rewards. Figures
 * are sums of what was written before the month's end, whenever they are computed, and stay as they were once frozen.
 */
package io.fedelta.loyalty.monthend;
