/** The statements on batches and their chunks. */
package io.fedelta.loyalty.batch.dao;
