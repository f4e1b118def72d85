/** Addresses that lead nowhere lead to a page that says so. */
package io.fedelta.loyalty.admin.address;
