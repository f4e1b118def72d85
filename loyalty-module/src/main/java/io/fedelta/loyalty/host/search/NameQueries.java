package io.fedelta.loyalty.host.search;

import io.fedelta.loyalty.search.Likeness;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.solr.client.solrj.SolrQuery;

/** Folded words in Solr's language. They hold letters and digits only, so there is nothing to escape. */
final class NameQueries {

    private static final int SHORTEST_SIMILAR = 4;
    private static final int SHORTEST_TWO_OFF = 8;

    private NameQueries() {}

    static SolrQuery names(String generation, List<String> words, Likeness likeness, int atMost) {
        String text = words.stream().map(word -> clause(word, likeness)).collect(Collectors.joining(" "));
        SolrQuery query = new SolrQuery(text);
        query.set("defType", "lucene");
        query.set("q.op", "AND");
        query.setFilterQueries("{!term f=generation}" + generation);
        query.setFields("account");
        query.setRows(atMost);
        return query;
    }

    private static String clause(String word, Likeness likeness) {
        String asTyped = "name:%1$s^4 OR name:%1$s*^2 OR name:*%1$s*".formatted(word);
        return "(" + (likeness == Likeness.SIMILAR ? asTyped + similar(word) : asTyped) + ")";
    }

    private static String similar(String word) {
        if (word.length() < SHORTEST_SIMILAR) {
            return "";
        }
        return " OR name:" + word + "~" + (word.length() < SHORTEST_TWO_OFF ? 1 : 2);
    }
}
