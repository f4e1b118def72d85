/** Erasing a customer from the Loyalty tab. */
package io.fedelta.loyalty.admin.erasure;
