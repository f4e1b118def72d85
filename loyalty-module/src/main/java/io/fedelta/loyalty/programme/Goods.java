package io.fedelta.loyalty.programme;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What rules look at in something sold.
 *
 * @param productId host id; empty for an item that is no product of the catalogue
 * @param categoryIds host ids of its categories and of everything above them
 */
public record Goods(Optional<Long> productId, Set<Long> categoryIds) {

    public static final Goods UNKNOWN = new Goods(Optional.empty(), Set.of());

    public Goods {
        Objects.requireNonNull(productId, "productId");
        categoryIds = Set.copyOf(categoryIds);
    }
}
