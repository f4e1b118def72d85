/** Counting month by month, so that no night reads more than a few. */
package io.fedelta.loyalty.comparison.service;
