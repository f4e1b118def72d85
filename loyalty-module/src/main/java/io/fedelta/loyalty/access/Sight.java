package io.fedelta.loyalty.access;

import io.fedelta.loyalty.programme.Tier;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What somebody sees of what is not public yet.
 *
 * @param hidden kept from this person
 * @param early open to this person's tier already
 */
public record Sight(List<Secret> hidden, List<Secret> early) {

    /** Of those from whom nothing is kept. */
    public static final Sight CLEAR = new Sight(List.of(), List.of());

    public Sight {
        hidden = List.copyOf(hidden);
        early = List.copyOf(early);
    }

    public boolean hidesNothing() {
        return hidden.isEmpty();
    }

    public boolean hidesCategory(long id) {
        return hidden.stream().anyMatch(secret -> secret.hasCategory(id));
    }

    public boolean hidesProduct(long id) {
        return hidden.stream().anyMatch(secret -> secret.hasProduct(id));
    }

    public boolean hidesOffer(long id) {
        return hidden.stream().anyMatch(secret -> secret.hasOffer(id));
    }

    /** All hidden categories, those below marked ones included. */
    public Set<Long> hiddenCategories() {
        return all(secret -> secret.contents().categories());
    }

    /** Hidden products that a search index cannot know by their categories. */
    public Set<Long> productsHiddenByThemselves() {
        return all(Secret::productsByThemselves);
    }

    private Set<Long> all(Function<Secret, Set<Long>> part) {
        return hidden.stream()
                .flatMap(secret -> part.apply(secret).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The tier for which a product is there early; empty for what everybody has. */
    public Optional<Tier> earlyFor(long productId) {
        return early.stream()
                .filter(secret -> secret.hasProduct(productId))
                .flatMap(secret -> secret.tier().stream())
                .findFirst();
    }

    /** The same for all who see the same. */
    public String key() {
        return hidden.stream()
                        .map(secret -> String.valueOf(secret.release().id()))
                        .collect(Collectors.joining(","))
                + early.stream().map(secret -> "+" + secret.release().id()).collect(Collectors.joining());
    }
}
