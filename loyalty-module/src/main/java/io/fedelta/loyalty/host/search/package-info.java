/** The only place that knows Solr: our own core, inside the application or on servers of the shop. */
package io.fedelta.loyalty.host.search;
