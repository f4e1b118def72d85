package io.fedelta.loyalty.programme;

import java.util.Set;

/**
 * Which goods a rule is about: any of these products, categories or session types. A scope that names nothing is about
 * everything.
 *
 * @param products host ids
 * @param categories host ids; a category means everything below it as well
 * @param sessionTypes ids of {@link SessionType}s
 */
public record Scope(Set<Long> products, Set<Long> categories, Set<Long> sessionTypes) {

    public static final Scope EVERYTHING = new Scope(Set.of(), Set.of(), Set.of());

    public Scope {
        products = Set.copyOf(products);
        categories = Set.copyOf(categories);
        sessionTypes = Set.copyOf(sessionTypes);
    }

    public boolean isEverything() {
        return products.isEmpty() && categories.isEmpty() && sessionTypes.isEmpty();
    }

    /**
     * Whether both name some of the same goods. A product and a category that contains it pass each other by: what is
     * in a category is for the host to say.
     */
    public boolean meets(Scope other) {
        return isEverything()
                || other.isEverything()
                || meet(products, other.products)
                || meet(categories, other.categories)
                || meet(sessionTypes, other.sessionTypes);
    }

    private static boolean meet(Set<Long> ids, Set<Long> others) {
        return ids.stream().anyMatch(others::contains);
    }

    /** @param typesOfGoods ids of the session types that these goods have */
    public boolean covers(Goods goods, Set<Long> typesOfGoods) {
        return isEverything()
                || goods.productId().filter(products::contains).isPresent()
                || goods.categoryIds().stream().anyMatch(categories::contains)
                || typesOfGoods.stream().anyMatch(sessionTypes::contains);
    }
}
