/** The statements on holds and their refunds. */
package io.fedelta.loyalty.tender.dao;
