package io.fedelta.loyalty.host.search;

import org.apache.solr.client.solrj.SolrServer;

/** The way to our core, opened when it is first needed. */
interface SolrDoor {

    /** For questions: gives up within a second. */
    SolrServer asking();

    /** For documents and commits: gives up within some seconds. */
    SolrServer writing();

    /** Lets go of everything; the next use opens it again. */
    void close();
}
