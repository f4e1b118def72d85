/**
 * The store itself: thin mapped controllers over Broadleaf's, and its demo payment gateway. Goes into both web
 * applications.
 */
package io.fedelta.loyalty.demo.store;
