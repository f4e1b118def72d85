package io.fedelta.loyalty.access;

import io.fedelta.loyalty.programme.EarlyRelease;
import io.fedelta.loyalty.programme.Tier;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A release that is not public yet.
 *
 * @param tier the lowest that has it early; empty if it is gone, and so nobody has
 * @param contents of its categories
 */
public record Secret(EarlyRelease release, Optional<Tier> tier, CategoryContents contents) {

    public Secret {
        Objects.requireNonNull(release, "release");
        Objects.requireNonNull(tier, "tier");
        Objects.requireNonNull(contents, "contents");
    }

    public boolean hasCategory(long id) {
        return release.marked().categories().contains(id)
                || contents.categories().contains(id);
    }

    public boolean hasProduct(long id) {
        return release.marked().products().contains(id) || contents.products().contains(id);
    }

    public boolean hasOffer(long id) {
        return release.marked().offers().contains(id);
    }

    /** Those that a search index cannot know by their categories. */
    public Set<Long> productsByThemselves() {
        Set<Long> products = new HashSet<>(release.marked().products());
        products.addAll(contents.byDefaultOnly());
        return products;
    }
}
