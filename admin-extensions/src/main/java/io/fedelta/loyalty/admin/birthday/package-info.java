/** The customer's birthday on the Loyalty tab. */
package io.fedelta.loyalty.admin.birthday;
