/** The bonus for registering. */
package io.fedelta.loyalty.welcome;
