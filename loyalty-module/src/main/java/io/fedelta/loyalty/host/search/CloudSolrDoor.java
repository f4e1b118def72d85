package io.fedelta.loyalty.host.search;

import org.apache.solr.client.solrj.SolrServer;
import org.apache.solr.client.solrj.impl.CloudSolrServer;

/** A collection, or an alias of one, of a SolrCloud. */
final class CloudSolrDoor implements SolrDoor {

    private static final int CONNECT_MILLIS = 1_000;
    private static final int SESSION_MILLIS = 10_000;

    private final String ensemble;
    private final String collection;
    private CloudSolrServer server;

    /** @param ensemble of ZooKeeper, such as {@code zoo1:2181,zoo2:2181/solr} */
    CloudSolrDoor(String ensemble, String collection) {
        this.ensemble = ensemble;
        this.collection = collection;
    }

    @Override
    public synchronized SolrServer asking() {
        if (server == null) {
            CloudSolrServer cloud = new CloudSolrServer(ensemble);
            cloud.setDefaultCollection(collection);
            cloud.setZkConnectTimeout(CONNECT_MILLIS);
            cloud.setZkClientTimeout(SESSION_MILLIS);
            server = cloud;
        }
        return server;
    }

    @Override
    public SolrServer writing() {
        return asking();
    }

    @Override
    public synchronized void close() {
        if (server != null) {
            server.shutdown();
            server = null;
        }
    }
}
