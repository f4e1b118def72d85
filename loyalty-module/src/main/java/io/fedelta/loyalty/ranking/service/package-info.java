/** The follower that keeps the ranking, and what reads it. */
package io.fedelta.loyalty.ranking.service;
