package io.fedelta.loyalty.admin.choice;

import java.util.Collection;
import java.util.List;

/** One kind of things to choose from: categories, products, offers, session types, tiers. */
public interface Choices {

    int MOST_FOUND = 20;

    /** By name, at most {@link #MOST_FOUND}; an empty text finds the first ones. */
    List<Choice> search(String text);

    /** One for each id, in any order; those that are gone keep their id as name. */
    List<Choice> named(Collection<Long> ids);
}
