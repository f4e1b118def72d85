/** Who wants to see the own rank, and what it was. */
package io.fedelta.loyalty.ownrank.dao;
