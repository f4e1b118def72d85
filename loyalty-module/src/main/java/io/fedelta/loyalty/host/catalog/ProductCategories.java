package io.fedelta.loyalty.host.catalog;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which categories products are in, with all that is above them. The number of statements depends on the depth of the
 * catalogue, never on the number of products. By JDBC, because the host's entities load every category one by one.
 */
public class ProductCategories {

    private static final String OF_PRODUCTS = """
            SELECT PRODUCT_ID, CATEGORY_ID FROM BLC_CATEGORY_PRODUCT_XREF WHERE PRODUCT_ID IN (%1$s)
            UNION SELECT PRODUCT_ID, DEFAULT_CATEGORY_ID FROM BLC_PRODUCT
            WHERE DEFAULT_CATEGORY_ID IS NOT NULL AND PRODUCT_ID IN (%1$s)
            """;

    private static final String ABOVE = """
            SELECT SUB_CATEGORY_ID, CATEGORY_ID FROM BLC_CATEGORY_XREF WHERE SUB_CATEGORY_ID IN (%1$s)
            UNION SELECT CATEGORY_ID, DEFAULT_PARENT_CATEGORY_ID FROM BLC_CATEGORY
            WHERE DEFAULT_PARENT_CATEGORY_ID IS NOT NULL AND CATEGORY_ID IN (%1$s)
            """;

    /** Databases limit how many values a list may have. */
    private static final int PART = 500;

    private final JdbcTemplate jdbc;

    public ProductCategories(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** By product id; products without any category are missing. */
    public Map<Long, Set<Long>> of(Collection<Long> productIds) {
        Map<Long, Set<Long>> direct = links(OF_PRODUCTS, new TreeSet<>(productIds));
        Map<Long, Set<Long>> above = parentsOfAll(direct.values());
        Map<Long, Set<Long>> all = new HashMap<>();
        direct.forEach((product, categories) -> all.put(product, withAbove(categories, above)));
        return all;
    }

    private Map<Long, Set<Long>> parentsOfAll(Collection<Set<Long>> categories) {
        Map<Long, Set<Long>> parents = new HashMap<>();
        Set<Long> seen = new HashSet<>();
        Set<Long> level = new TreeSet<>();
        categories.forEach(level::addAll);
        while (!level.isEmpty()) {
            seen.addAll(level);
            Map<Long, Set<Long>> found = links(ABOVE, level);
            parents.putAll(found);
            level = new TreeSet<>();
            found.values().forEach(level::addAll);
            level.removeAll(seen);
        }
        return parents;
    }

    private static Set<Long> withAbove(Set<Long> categories, Map<Long, Set<Long>> parents) {
        Set<Long> all = new HashSet<>();
        collect(categories, parents, all);
        return all;
    }

    private static void collect(Set<Long> categories, Map<Long, Set<Long>> parents, Set<Long> into) {
        for (long category : categories) {
            if (into.add(category)) {
                collect(parents.getOrDefault(category, Set.of()), parents, into);
            }
        }
    }

    private Map<Long, Set<Long>> links(String sql, Set<Long> ids) {
        Map<Long, Set<Long>> links = new HashMap<>();
        List<Long> list = List.copyOf(ids);
        for (int from = 0; from < list.size(); from += PART) {
            readLinks(sql, list.subList(from, Math.min(from + PART, list.size())), links);
        }
        return links;
    }

    private void readLinks(String sql, List<Long> ids, Map<Long, Set<Long>> into) {
        // Ids are numbers of our own reading, so that they can stand in the statement twice.
        String numbers = String.join(", ", ids.stream().map(String::valueOf).toList());
        jdbc.query(sql.formatted(numbers), row -> {
            into.computeIfAbsent(row.getLong(1), id -> new HashSet<>()).add(row.getLong(2));
        });
    }
}
