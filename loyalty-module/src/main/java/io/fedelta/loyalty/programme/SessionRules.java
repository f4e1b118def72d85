package io.fedelta.loyalty.programme;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * @param enabled whether sessions earn points
 * @param types each with its own switch
 */
public record SessionRules(boolean enabled, List<SessionType> types) {

    public static final SessionRules NONE = new SessionRules(false, List.of());

    public SessionRules {
        types = List.copyOf(types);
    }

    /** With this type, new or instead of the one with its id. */
    public SessionRules with(SessionType changed) {
        return new SessionRules(
                enabled,
                Stream.concat(types.stream().filter(type -> type.id() != changed.id()), Stream.of(changed))
                        .sorted(Comparator.comparingLong(SessionType::id))
                        .toList());
    }

    /** Whether any session would bring points. */
    public boolean pay() {
        return types.stream().anyMatch(type -> type.active() && type.points() > 0);
    }

    public Optional<SessionType> type(long id) {
        return types.stream().filter(type -> type.id() == id).findFirst();
    }

    /** The type of these goods: one that names the product, else one that names a category; of several the oldest. */
    public Optional<SessionType> typeOf(Goods goods) {
        List<SessionType> active = types.stream()
                .filter(SessionType::active)
                .sorted(Comparator.comparingLong(SessionType::id))
                .toList();
        return active.stream()
                .filter(type -> type.namesProduct(goods))
                .findFirst()
                .or(() -> active.stream()
                        .filter(type -> type.namesCategory(goods))
                        .findFirst());
    }

    /** As {@link Scope#covers} wants it. */
    public Set<Long> typeIdsOf(Goods goods) {
        return typeOf(goods).map(type -> Set.of(type.id())).orElse(Set.of());
    }
}
