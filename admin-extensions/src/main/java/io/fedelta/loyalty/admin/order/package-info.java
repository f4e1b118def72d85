/**
 * The tab of an order's money and points on the host's order page, and its dialogs. Every action asks for its right, a
 * reason and a form that counts once.
 */
package io.fedelta.loyalty.admin.order;
