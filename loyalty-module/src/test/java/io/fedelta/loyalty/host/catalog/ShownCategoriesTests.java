package io.fedelta.loyalty.host.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import net.sf.ehcache.CacheManager;
import net.sf.ehcache.config.Configuration;
import net.sf.ehcache.config.ConfigurationFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class ShownCategoriesTests {

    private final CacheManager manager = new CacheManager(configuration());
    private final Catalogue catalogue = new Catalogue();
    private final ShownCategories shown = new ShownCategories(manager, catalogue);

    @AfterEach
    void shut_down() {
        manager.shutdown();
    }

    @Test
    void one_look_serves_all_pages_of_a_product() {
        assertThat(shown.of(7)).containsExactlyInAnyOrder(1L, 2L);
        assertThat(shown.of(7)).containsExactlyInAnyOrder(1L, 2L);
        assertThat(catalogue.looks).isEqualTo(1);
    }

    @Test
    void a_product_without_categories_is_remembered_too() {
        assertThat(shown.of(8)).isEmpty();
        assertThat(shown.of(8)).isEmpty();
        assertThat(catalogue.looks).isEqualTo(1);
    }

    @Test
    void they_last_a_minute() {
        assertThat(manager.getCache(ShownCategories.REGION)
                        .getCacheConfiguration()
                        .getTimeToLiveSeconds())
                .isEqualTo(60);
    }

    private static Configuration configuration() {
        return ConfigurationFactory.parseConfiguration(
                        ShownCategoriesTests.class.getResource("/bl-loyalty-ehcache.xml"))
                .name("shown-categories-test");
    }

    /** Product 7 is in categories 1 and 2, no other in any. */
    private static final class Catalogue extends ProductCategories {
        private int looks;

        Catalogue() {
            super(new JdbcTemplate());
        }

        @Override
        public Map<Long, Set<Long>> of(Collection<Long> productIds) {
            looks++;
            return productIds.contains(7L) ? Map.of(7L, Set.of(1L, 2L)) : Map.of();
        }
    }
}
