/**
 * Campaigns count by the moment at which an order was submitted and the tier held just before, never by when anybody
 * looks.
 */
package io.fedelta.loyalty.campaign;
