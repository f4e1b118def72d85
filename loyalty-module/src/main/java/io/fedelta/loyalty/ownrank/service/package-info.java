/** Asks the ranking for those who want to know. */
package io.fedelta.loyalty.ownrank.service;
