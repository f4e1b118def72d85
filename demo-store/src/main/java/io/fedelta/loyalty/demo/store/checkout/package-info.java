/** The checkout, on one page. */
package io.fedelta.loyalty.demo.store.checkout;
