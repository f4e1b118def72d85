package io.fedelta.loyalty.host.catalog;

import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Scope;
import io.fedelta.loyalty.programme.SessionType;
import io.fedelta.loyalty.reckoning.GoodsNames;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of the host's catalogue, and of session types. */
public class CatalogueGoodsNames implements GoodsNames {

    private final CatalogueNames catalogue;

    public CatalogueGoodsNames(CatalogueNames catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Map<Scope, List<String>> of(Collection<Scope> scopes, ProgrammeRules rules) {
        Map<Long, String> categories = catalogue.ofCategories(ids(scopes, Scope::categories));
        Map<Long, String> products = catalogue.ofProducts(ids(scopes, Scope::products));
        Map<Long, String> types =
                rules.sessions().types().stream().collect(Collectors.toMap(SessionType::id, SessionType::name));
        return scopes.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        scope -> Stream.of(
                                        named(scope.categories(), categories),
                                        named(scope.products(), products),
                                        named(scope.sessionTypes(), types))
                                .flatMap(Function.identity())
                                .toList()));
    }

    private static Set<Long> ids(Collection<Scope> scopes, Function<Scope, Set<Long>> part) {
        return scopes.stream().flatMap(scope -> part.apply(scope).stream()).collect(Collectors.toSet());
    }

    private static Stream<String> named(Set<Long> ids, Map<Long, String> names) {
        return ids.stream().map(names::get).filter(Objects::nonNull).sorted();
    }
}
