/**
 * How an order's points came about, or why a rule gave it nothing: worked out when somebody asks, by the code that
 * awards.
 */
package io.fedelta.loyalty.reckoning;
