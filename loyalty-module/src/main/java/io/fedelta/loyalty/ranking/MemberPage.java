package io.fedelta.loyalty.ranking;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Some members of a list, in its order.
 *
 * @param previous where the page before begins; empty on the first page
 * @param next where the page behind begins; empty on the last page
 * @param names what the search for the filter's name has brought; empty if it has none
 */
public record MemberPage(
        List<RankedMember> members, Optional<Position> previous, Optional<Position> next, Optional<FoundNames> names) {

    public static final int LARGEST = 100;

    public MemberPage {
        members = List.copyOf(members);
        Objects.requireNonNull(previous, "previous");
        Objects.requireNonNull(next, "next");
    }
}
