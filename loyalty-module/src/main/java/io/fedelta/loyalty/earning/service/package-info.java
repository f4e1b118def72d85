/**
 * Decides once about each submitted order and takes back what refunds have undone. Queue and catch-up may report an
 * order as often as they like, on any node.
 */
package io.fedelta.loyalty.earning.service;
