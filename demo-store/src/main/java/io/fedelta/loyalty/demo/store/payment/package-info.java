/** A gateway without a bank behind it. */
package io.fedelta.loyalty.demo.store.payment;
