/**
 * A running demo store as a shopper, a merchant and an operator meet it: over HTTP, as a process, in its database. Used
 * by the tests of this module and by the benchmarks; knows nothing of the store's classes.
 */
package io.fedelta.loyalty.demo.testing;
