/** Sign-in, registration and the customer's own pages. */
package io.fedelta.loyalty.demo.store.account;
