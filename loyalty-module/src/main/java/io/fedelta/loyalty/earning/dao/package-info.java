/** Decisions, of which an order has one, and lines of refunds. */
package io.fedelta.loyalty.earning.dao;
