/** Cards in our own tables; of codes, keyed hashes and sealed texts only. */
package io.fedelta.loyalty.card.dao;
