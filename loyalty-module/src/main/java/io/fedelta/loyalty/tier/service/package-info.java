/** Judges an account while it is locked, and gives its members what their tier brings. */
package io.fedelta.loyalty.tier.service;
