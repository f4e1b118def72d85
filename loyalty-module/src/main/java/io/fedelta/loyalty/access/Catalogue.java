package io.fedelta.loyalty.access;

import java.util.Set;

/** The shop's catalogue. Bean {@code blLoyaltyCatalogue}. */
public interface Catalogue {

    /** @param categories ids */
    CategoryContents in(Set<Long> categories);
}
