package io.fedelta.loyalty.host.access;

import io.fedelta.loyalty.access.Sight;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.solr.client.solrj.SolrQuery;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.core.search.domain.ProductSearchCriteria;
import org.broadleafcommerce.core.search.domain.SearchFacetDTO;
import org.broadleafcommerce.core.search.service.solr.AbstractSolrSearchServiceExtensionHandler;
import org.broadleafcommerce.core.search.service.solr.SolrHelperService;
import org.broadleafcommerce.core.search.service.solr.SolrSearchServiceExtensionManager;
import org.springframework.beans.factory.InitializingBean;

/**
 * Asks the host's search for what the visitor may see only: part of the query, so that numbers of hits, facets and
 * pages are right.
 */
public class SearchFilter extends AbstractSolrSearchServiceExtensionHandler implements InitializingBean {

    /** The search engine allows a thousand and some terms in one condition. */
    private static final int PART = 500;

    private final Viewers viewers;
    private final SolrHelperService fields;
    private final SolrSearchServiceExtensionManager search;

    public SearchFilter(Viewers viewers, SolrHelperService fields, SolrSearchServiceExtensionManager search) {
        this.viewers = viewers;
        this.fields = fields;
        this.search = search;
    }

    @Override
    public void afterPropertiesSet() {
        search.registerHandler(this);
    }

    @Override
    public ExtensionResultStatusType modifySolrQuery(
            SolrQuery query,
            String qualifiedSolrQuery,
            List<SearchFacetDTO> facets,
            ProductSearchCriteria searchCriteria,
            String defaultSort) {
        Sight sight = viewers.ofRequest();
        if (sight.hidesNothing()) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        Stream<Long> categories = sight.hiddenCategories().stream().map(fields::getCategoryId);
        Stream<Long> products = sight.productsHiddenByThemselves().stream().map(fields::getProductId);
        without(query, fields.getCategoryFieldName(), categories.toList());
        without(query, fields.getProductIdFieldName(), products.toList());
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }

    private static void without(SolrQuery query, String field, List<Long> ids) {
        List<Long> rest = new ArrayList<>(ids);
        while (!rest.isEmpty()) {
            List<Long> part = rest.subList(0, Math.min(PART, rest.size()));
            query.addFilterQuery("-" + field + ":(" + terms(part) + ")");
            part.clear();
        }
    }

    /** A negative id would be an operator without its quotes. */
    private static String terms(Collection<Long> ids) {
        return ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(" OR "));
    }
}
