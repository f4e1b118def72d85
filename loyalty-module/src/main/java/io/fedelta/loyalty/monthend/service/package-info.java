/** Freezes months, by the clock and by hand. */
package io.fedelta.loyalty.monthend.service;
