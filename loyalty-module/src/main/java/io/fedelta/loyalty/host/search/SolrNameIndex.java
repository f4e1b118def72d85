package io.fedelta.loyalty.host.search;

import io.fedelta.loyalty.search.IndexMark;
import io.fedelta.loyalty.search.IndexUnavailableException;
import io.fedelta.loyalty.search.Likeness;
import io.fedelta.loyalty.search.NameDocument;
import io.fedelta.loyalty.search.NameHits;
import io.fedelta.loyalty.search.NameIndex;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.request.AbstractUpdateRequest;
import org.apache.solr.client.solrj.request.UpdateRequest;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrDocumentList;
import org.apache.solr.common.SolrInputDocument;

/**
 * The index in one core of Solr, wherever that is. Generations are told apart by a field, so no core is ever swapped.
 */
final class SolrNameIndex implements NameIndex {

    private static final String MARK = "mark";

    private final SolrDoor door;

    SolrNameIndex(SolrDoor door) {
        this.door = door;
    }

    @Override
    public Optional<IndexMark> mark() {
        return ask(new SolrQuery("id:" + MARK)).stream().findFirst().map(SolrNameIndex::mark);
    }

    private static IndexMark mark(SolrDocument found) {
        return new IndexMark(
                (String) found.getFieldValue("searched"),
                (Long) found.getFieldValue("revision"),
                (Long) found.getFieldValue("rebuild"),
                Math.toIntExact((Long) found.getFieldValue("edition")));
    }

    @Override
    public NameHits find(String generation, List<String> words, Likeness likeness, int atMost) {
        SolrDocumentList found = ask(NameQueries.names(generation, words, likeness, atMost));
        return new NameHits(
                found.stream()
                        .map(document -> (Long) document.getFieldValue("account"))
                        .toList(),
                found.getNumFound());
    }

    @Override
    public void add(String generation, List<NameDocument> documents) {
        UpdateRequest request = new UpdateRequest();
        documents.forEach(document -> request.add(SolrNames.document(generation, document)));
        write(request);
    }

    @Override
    public long count(String generation) {
        write(committing(new UpdateRequest()));
        SolrQuery query = new SolrQuery("{!term f=generation}" + generation);
        query.setRows(0);
        return ask(query).getNumFound();
    }

    @Override
    public void publish(IndexMark mark, List<NameDocument> documents) {
        UpdateRequest request = new UpdateRequest();
        documents.forEach(document -> request.add(SolrNames.document(mark.generation(), document)));
        request.add(markDocument(mark));
        write(committing(request));
    }

    private static SolrInputDocument markDocument(IndexMark mark) {
        SolrInputDocument document = new SolrInputDocument();
        document.setField("id", MARK);
        document.setField("searched", mark.generation());
        document.setField("revision", mark.revision());
        document.setField("rebuild", mark.rebuildNo());
        document.setField("edition", (long) mark.edition());
        return document;
    }

    @Override
    public void keepOnly(String generation) {
        UpdateRequest request = new UpdateRequest();
        request.deleteByQuery("*:* -generation:\"" + generation + "\" -id:" + MARK);
        write(committing(request));
    }

    private static UpdateRequest committing(UpdateRequest request) {
        request.setAction(AbstractUpdateRequest.ACTION.COMMIT, true, true);
        return request;
    }

    private SolrDocumentList ask(SolrQuery query) {
        return reach(() -> door.asking().query(query).getResults());
    }

    private void write(UpdateRequest request) {
        reach(() -> request.process(door.writing()));
    }

    /** Solr and what it stands on fail in many ways, and each of them means the same here. */
    private static <T> T reach(Reaching<T> work) {
        try {
            return work.reach();
        } catch (SolrServerException | IOException | RuntimeException trouble) {
            throw new IndexUnavailableException(trouble);
        }
    }

    private interface Reaching<T> {
        T reach() throws SolrServerException, IOException;
    }

    @Override
    public void close() {
        door.close();
    }
}
