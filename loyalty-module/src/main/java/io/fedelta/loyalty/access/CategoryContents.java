package io.fedelta.loyalty.access;

import java.util.Set;

/**
 * What is in some categories and below them.
 *
 * @param categories these and all below them
 * @param products everything in any of them
 * @param byDefaultOnly those of the products that name such a category as their default one and are not listed in any;
 *     a search index may not know
 */
public record CategoryContents(Set<Long> categories, Set<Long> products, Set<Long> byDefaultOnly) {

    public static final CategoryContents NOTHING = of(Set.of());

    public CategoryContents {
        categories = Set.copyOf(categories);
        products = Set.copyOf(products);
        byDefaultOnly = Set.copyOf(byDefaultOnly);
    }

    /** These alone, as long as nobody knows what is in them. */
    public static CategoryContents of(Set<Long> categories) {
        return new CategoryContents(categories, Set.of(), Set.of());
    }
}
