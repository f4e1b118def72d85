/** The tables of the ranking. All but the feed of changes are written by its one follower. */
package io.fedelta.loyalty.ranking.dao;
