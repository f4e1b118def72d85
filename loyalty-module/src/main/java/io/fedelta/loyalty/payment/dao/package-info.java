/** Actions on orders, with their steps and units; kept for good. */
package io.fedelta.loyalty.payment.dao;
