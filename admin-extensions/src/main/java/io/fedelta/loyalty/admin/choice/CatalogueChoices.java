package io.fedelta.loyalty.admin.choice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Categories, products or offers of the host, by JDBC; the archived ones count as deleted, as in the host's own
 * screens. Offers of our own, behind rewards and tiers, are not for choosing.
 */
public class CatalogueChoices implements Choices {

    private static final String CATEGORIES = """
            SELECT CATEGORY_ID AS ID, NAME FROM BLC_CATEGORY WHERE (ARCHIVED IS NULL OR ARCHIVED <> 'Y')""";
    private static final String PRODUCTS = """
            SELECT P.PRODUCT_ID AS ID, S.NAME AS NAME FROM BLC_PRODUCT P JOIN BLC_SKU S ON S.SKU_ID = P.DEFAULT_SKU_ID
            WHERE (P.ARCHIVED IS NULL OR P.ARCHIVED <> 'Y')""";

    private static final String OFFERS = """
            SELECT O.OFFER_ID AS ID, O.OFFER_NAME AS NAME FROM BLC_OFFER O
            WHERE (O.ARCHIVED IS NULL OR O.ARCHIVED <> 'Y')
            AND NOT EXISTS (SELECT T.OFFER_ID FROM LOY_TIER_OFFER T WHERE T.OFFER_ID = O.OFFER_ID)
            AND NOT EXISTS (SELECT R.OFFER_ID FROM LOY_REWARD_VERSION R WHERE R.OFFER_ID = O.OFFER_ID)""";

    private final JdbcTemplate jdbc;
    private final String all;

    private CatalogueChoices(JdbcTemplate jdbc, String all) {
        this.jdbc = jdbc;
        this.all = "SELECT ID, NAME FROM (" + all + ") GOODS ";
    }

    public static CatalogueChoices categories(JdbcTemplate jdbc) {
        return new CatalogueChoices(jdbc, CATEGORIES);
    }

    public static CatalogueChoices products(JdbcTemplate jdbc) {
        return new CatalogueChoices(jdbc, PRODUCTS);
    }

    public static CatalogueChoices offers(JdbcTemplate jdbc) {
        return new CatalogueChoices(jdbc, OFFERS);
    }

    @Override
    public List<Choice> search(String text) {
        String pattern = "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
        return read("WHERE LOWER(NAME) LIKE ? ESCAPE '!' ORDER BY NAME, ID LIMIT " + MOST_FOUND, pattern);
    }

    @Override
    public List<Choice> named(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        String marks = String.join(", ", Collections.nCopies(ids.size(), "?"));
        Map<Long, Choice> found = read("WHERE ID IN (" + marks + ")", ids.toArray()).stream()
                .collect(Collectors.toMap(Choice::id, Function.identity()));
        List<Choice> named = new ArrayList<>();
        ids.forEach(id -> named.add(found.getOrDefault(id, new Choice(id, Long.toString(id), true))));
        return named;
    }

    private List<Choice> read(String where, Object... values) {
        return jdbc.query(all + where, (row, i) -> new Choice(row.getLong("ID"), row.getString("NAME"), false), values);
    }
}
