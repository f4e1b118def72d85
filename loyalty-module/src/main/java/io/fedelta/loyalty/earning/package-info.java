/**
 * What an order earns, whether, and when. The promise on a cart and the award of the paid order come from the same
 * code; what counts is the moment of full payment, never the moment at which somebody looks.
 */
package io.fedelta.loyalty.earning;
