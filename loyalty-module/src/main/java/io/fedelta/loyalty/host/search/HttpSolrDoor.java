package io.fedelta.loyalty.host.search;

import org.apache.solr.client.solrj.SolrServer;
import org.apache.solr.client.solrj.impl.HttpSolrServer;

/** A core on a server of the shop. */
final class HttpSolrDoor implements SolrDoor {

    private static final int CONNECT_MILLIS = 500;
    private static final int ASK_MILLIS = 1_000;
    private static final int WRITE_MILLIS = 20_000;

    private final HttpSolrServer asking;
    private final HttpSolrServer writing;

    /** @param address of the core, such as {@code http://search:8983/solr/loyalty} */
    HttpSolrDoor(String address) {
        this.asking = server(address, ASK_MILLIS);
        this.writing = server(address, WRITE_MILLIS);
    }

    private static HttpSolrServer server(String address, int patience) {
        HttpSolrServer server = new HttpSolrServer(address);
        server.setConnectionTimeout(CONNECT_MILLIS);
        server.setSoTimeout(patience);
        server.setMaxRetries(0);
        server.setFollowRedirects(false);
        return server;
    }

    @Override
    public SolrServer asking() {
        return asking;
    }

    @Override
    public SolrServer writing() {
        return writing;
    }

    @Override
    public void close() {
        asking.shutdown();
        writing.shutdown();
    }
}
