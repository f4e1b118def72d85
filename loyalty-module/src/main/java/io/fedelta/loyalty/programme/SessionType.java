package io.fedelta.loyalty.programme;

import java.util.Objects;
import java.util.Set;

/**
 * A kind of appointment that customers buy: portrait, family, wedding.
 *
 * @param points for one session that took place; zero or more
 * @param active whether it earns and new orders create sessions of it
 * @param products host ids of the products that are one session for each unit
 * @param categories host ids of categories whose products are
 */
public record SessionType(long id, String name, long points, boolean active, Set<Long> products, Set<Long> categories) {

    public SessionType {
        Objects.requireNonNull(name, "name");
        products = Set.copyOf(products);
        categories = Set.copyOf(categories);
        if (points < 0) {
            throw new IllegalArgumentException("A session earns zero points or more, not " + points);
        }
    }

    boolean namesProduct(Goods goods) {
        return goods.productId().filter(products::contains).isPresent();
    }

    boolean namesCategory(Goods goods) {
        return goods.categoryIds().stream().anyMatch(categories::contains);
    }
}
