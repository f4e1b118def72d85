/** Where accounts stand: up at once, down only after a period and its days of grace. */
package io.fedelta.loyalty.tier;
