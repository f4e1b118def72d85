package io.fedelta.loyalty.host.catalog;

import java.util.List;
import java.util.Set;
import net.sf.ehcache.CacheManager;
import net.sf.ehcache.Ehcache;
import net.sf.ehcache.Element;

/**
 * The categories of a product for pages that only promise, in a region of the host's cache manager whose elements last
 * as long as {@code bl-loyalty-ehcache.xml} says. Awards ask {@link ProductCategories}.
 */
public class ShownCategories {

    public static final String REGION = "blLoyaltyShownCategories";

    private final Ehcache region;
    private final ProductCategories categories;

    public ShownCategories(CacheManager cacheManager, ProductCategories categories) {
        this.region = cacheManager.addCacheIfAbsent(REGION);
        this.categories = categories;
    }

    /** With all that is above them; empty for a product without a category. */
    @SuppressWarnings("unchecked")
    public Set<Long> of(long productId) {
        Element shown = region.get(productId);
        return shown != null ? (Set<Long>) shown.getObjectValue() : remember(productId);
    }

    private Set<Long> remember(long productId) {
        Set<Long> read = categories.of(List.of(productId)).getOrDefault(productId, Set.of());
        region.put(new Element(productId, read));
        return read;
    }
}
