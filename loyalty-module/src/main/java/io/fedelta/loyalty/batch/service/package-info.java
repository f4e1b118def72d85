/** Starts, steers and does the work of batches. */
package io.fedelta.loyalty.batch.service;
