/** Decides once for each new customer, off the request that registers. */
package io.fedelta.loyalty.welcome.service;
