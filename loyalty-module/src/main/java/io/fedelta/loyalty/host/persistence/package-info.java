/** Our tables in the host's database: migrations, keys, what differs between databases. */
package io.fedelta.loyalty.host.persistence;
