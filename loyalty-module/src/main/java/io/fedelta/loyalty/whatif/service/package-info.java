/** Plays orders by two sets of rules, as a batch. */
package io.fedelta.loyalty.whatif.service;
