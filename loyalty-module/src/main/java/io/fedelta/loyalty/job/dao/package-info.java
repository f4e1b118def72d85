/** The record of runs. */
package io.fedelta.loyalty.job.dao;
