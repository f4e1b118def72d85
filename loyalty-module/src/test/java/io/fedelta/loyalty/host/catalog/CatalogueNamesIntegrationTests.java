package io.fedelta.loyalty.host.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.testing.BroadleafStore;
import io.fedelta.loyalty.testing.Loyalty;
import io.fedelta.loyalty.testing.Shop;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class CatalogueNamesIntegrationTests {

    private static final long CATEGORY = -4_711;

    private final BroadleafStore store = BroadleafStore.running();
    private final Shop shop = new Shop(store);
    private final JdbcTemplate jdbc = new Loyalty(store).jdbc();
    private final CatalogueNames names = new CatalogueNames(jdbc);

    @Test
    void products_are_called_as_their_default_sku() {
        long portrait = shop.product("Portrait", "75.00");

        assertThat(names.ofProducts(Set.of(portrait, -1L))).hasSize(1).containsEntry(portrait, "Portrait");
    }

    @Test
    void archived_goods_have_no_name_any_more() {
        long wedding = shop.product("Wedding", "900.00");
        jdbc.update("UPDATE BLC_PRODUCT SET ARCHIVED = 'Y' WHERE PRODUCT_ID = ?", wedding);

        assertThat(names.ofProducts(Set.of(wedding))).isEmpty();
    }

    @Test
    void categories_are_called_by_their_name_until_they_are_archived() {
        jdbc.update("INSERT INTO BLC_CATEGORY (CATEGORY_ID, NAME) VALUES (?, 'Sessions')", CATEGORY);
        assertThat(names.ofCategories(Set.of(CATEGORY))).containsEntry(CATEGORY, "Sessions");

        jdbc.update("UPDATE BLC_CATEGORY SET ARCHIVED = 'Y' WHERE CATEGORY_ID = ?", CATEGORY);
        assertThat(names.ofCategories(Set.of(CATEGORY))).isEmpty();
        jdbc.update("DELETE FROM BLC_CATEGORY WHERE CATEGORY_ID = ?", CATEGORY);
    }

    @Test
    void nothing_is_asked_for_nothing() {
        assertThat(names.ofProducts(Set.of())).isEmpty();
        assertThat(names.ofCategories(Set.of())).isEmpty();
    }
}
