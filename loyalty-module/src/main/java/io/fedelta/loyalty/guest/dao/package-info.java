/** Claims, confirmed addresses and links; of addresses and secrets, fingerprints only. */
package io.fedelta.loyalty.guest.dao;
