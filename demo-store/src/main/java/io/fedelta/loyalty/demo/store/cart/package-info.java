/** The bag. */
package io.fedelta.loyalty.demo.store.cart;
