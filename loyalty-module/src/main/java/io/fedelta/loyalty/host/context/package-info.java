/** How our beans come into a store's context. */
package io.fedelta.loyalty.host.context;
