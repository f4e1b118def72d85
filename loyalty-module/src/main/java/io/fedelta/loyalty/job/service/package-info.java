/** Writes down every run before it begins and how it ended. */
package io.fedelta.loyalty.job.service;
