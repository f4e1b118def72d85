/**
 * Work over many rows that a merchant starts and watches. It is cut into chunks that any node claims; a chunk commits
 * with the note that it is done, so that a kill neither loses nor doubles one.
 */
package io.fedelta.loyalty.batch;
