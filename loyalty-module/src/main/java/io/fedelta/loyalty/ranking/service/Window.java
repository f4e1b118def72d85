package io.fedelta.loyalty.ranking.service;

import io.fedelta.loyalty.ranking.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The rows of a page in the list's order, and whether the list goes on in front of them and behind. */
record Window<T>(List<T> rows, boolean before, boolean behind) {

    /** @param read from the position away, one row more than the page has if there is one */
    static <T> Window<T> of(List<T> read, int size, Optional<Position> from) {
        boolean more = read.size() > size;
        List<T> rows = new ArrayList<>(more ? read.subList(0, size) : read);
        boolean backwards = from.map(Position::backwards).orElse(false);
        if (backwards) {
            Collections.reverse(rows);
        }
        return new Window<>(rows, backwards ? more : from.isPresent(), backwards || more);
    }

    Optional<Position> previous(Function<T, Position> inFrontOf) {
        return before && !rows.isEmpty() ? Optional.of(inFrontOf.apply(rows.get(0))) : Optional.empty();
    }

    Optional<Position> next(Function<T, Position> behindOf) {
        return behind && !rows.isEmpty() ? Optional.of(behindOf.apply(rows.get(rows.size() - 1))) : Optional.empty();
    }
}
