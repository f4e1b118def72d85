/** Resets and their undoing, as batches. */
package io.fedelta.loyalty.reset.service;
