/**
 * Units of work, tried again when the database asks for it; bounded waits; how moments are stored. Plumbing of every
 * feature, and none itself.
 */
package io.fedelta.loyalty.transaction;
