package io.fedelta.loyalty.programme;

import java.util.HashSet;
import java.util.Set;

/**
 * What an early release is about, by host ids.
 *
 * @param categories with everything in and below them
 * @param products wherever they are listed
 * @param offers automatic ones as well as those with codes
 */
public record Marked(Set<Long> categories, Set<Long> products, Set<Long> offers) {

    public static final Marked NOTHING = new Marked(Set.of(), Set.of(), Set.of());

    public Marked {
        categories = Set.copyOf(categories);
        products = Set.copyOf(products);
        offers = Set.copyOf(offers);
    }

    public boolean isNothing() {
        return categories.isEmpty() && products.isEmpty() && offers.isEmpty();
    }

    /** What both name. */
    public Marked and(Marked other) {
        return new Marked(
                both(categories, other.categories), both(products, other.products), both(offers, other.offers));
    }

    private static Set<Long> both(Set<Long> some, Set<Long> others) {
        Set<Long> both = new HashSet<>(some);
        both.retainAll(others);
        return both;
    }
}
