package io.fedelta.loyalty.host.catalog;

import io.fedelta.loyalty.host.persistence.IdQuery;
import java.util.Collection;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the shop calls its categories and products; archived ones count as deleted and are missing. */
public class CatalogueNames {

    private static final String CATEGORIES = """
            SELECT CATEGORY_ID, NAME FROM BLC_CATEGORY
            WHERE (ARCHIVED IS NULL OR ARCHIVED <> 'Y') AND NAME IS NOT NULL AND CATEGORY_ID IN """;

    private static final String PRODUCTS = """
            SELECT p.PRODUCT_ID, s.NAME FROM BLC_PRODUCT p JOIN BLC_SKU s ON s.SKU_ID = p.DEFAULT_SKU_ID
            WHERE (p.ARCHIVED IS NULL OR p.ARCHIVED <> 'Y') AND s.NAME IS NOT NULL AND p.PRODUCT_ID IN """;

    private final IdQuery categories;
    private final IdQuery products;

    public CatalogueNames(JdbcTemplate jdbc) {
        this.categories = new IdQuery(jdbc, CATEGORIES);
        this.products = new IdQuery(jdbc, PRODUCTS);
    }

    /** By category id. */
    public Map<Long, String> ofCategories(Collection<Long> ids) {
        return categories.map(ids, (row, number) -> row.getString(2));
    }

    /** By product id. */
    public Map<Long, String> ofProducts(Collection<Long> ids) {
        return products.map(ids, (row, number) -> row.getString(2));
    }
}
