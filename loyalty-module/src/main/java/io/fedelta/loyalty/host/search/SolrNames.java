package io.fedelta.loyalty.host.search;

import io.fedelta.loyalty.search.NameDocument;
import org.apache.solr.common.SolrInputDocument;

/** Names as documents of Solr. */
final class SolrNames {

    private SolrNames() {}

    static SolrInputDocument document(String generation, NameDocument name) {
        SolrInputDocument document = new SolrInputDocument();
        document.setField("id", generation + "-" + name.accountId());
        document.setField("generation", generation);
        document.setField("account", name.accountId());
        document.setField("name", String.join(" ", name.words()));
        document.setField("revision", name.revision());
        return document;
    }
}
