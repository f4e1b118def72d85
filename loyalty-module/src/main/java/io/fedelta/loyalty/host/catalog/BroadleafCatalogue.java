package io.fedelta.loyalty.host.catalog;

import io.fedelta.loyalty.access.Catalogue;
import io.fedelta.loyalty.access.CategoryContents;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What is in the host's categories and below them, by JDBC: the host's entities would load every product. The number of
 * statements depends on the depth of the catalogue.
 */
public class BroadleafCatalogue implements Catalogue {

    private static final String BELOW = """
            SELECT SUB_CATEGORY_ID FROM BLC_CATEGORY_XREF WHERE CATEGORY_ID IN (%1$s)
            UNION SELECT CATEGORY_ID FROM BLC_CATEGORY WHERE DEFAULT_PARENT_CATEGORY_ID IN (%1$s)
            """;
    private static final String LISTED =
            "SELECT DISTINCT PRODUCT_ID FROM BLC_CATEGORY_PRODUCT_XREF WHERE CATEGORY_ID IN (%1$s)";
    private static final String BY_DEFAULT = "SELECT PRODUCT_ID FROM BLC_PRODUCT WHERE DEFAULT_CATEGORY_ID IN (%1$s)";

    private final JdbcTemplate jdbc;

    public BroadleafCatalogue(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public CategoryContents in(Set<Long> categories) {
        Set<Long> all = withAllBelow(categories);
        Set<Long> listed = read(LISTED, all);
        Set<Long> byDefault = read(BY_DEFAULT, all);
        byDefault.removeAll(listed);
        Set<Long> products = new HashSet<>(listed);
        products.addAll(byDefault);
        return new CategoryContents(all, products, byDefault);
    }

    private Set<Long> withAllBelow(Set<Long> categories) {
        Set<Long> all = new TreeSet<>();
        Set<Long> level = categories;
        while (!level.isEmpty()) {
            all.addAll(level);
            level = read(BELOW, level);
            level.removeAll(all);
        }
        return all;
    }

    /** Ids are numbers of our own reading, so that they can stand in the statement twice. */
    private Set<Long> read(String sql, Collection<Long> ids) {
        String numbers = ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return ids.isEmpty() ? new HashSet<>() : new HashSet<>(jdbc.queryForList(sql.formatted(numbers), Long.class));
    }
}
