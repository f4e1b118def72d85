/** What we know of customers. Nothing of it is stored by us. */
package io.fedelta.loyalty.customer;
