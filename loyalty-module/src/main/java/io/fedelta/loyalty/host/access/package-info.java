/** Keeps what is secret out of the host's addresses, lists, searches, menus, carts and prices. */
package io.fedelta.loyalty.host.access;
