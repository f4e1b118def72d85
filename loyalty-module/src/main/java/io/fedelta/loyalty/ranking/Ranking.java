package io.fedelta.loyalty.ranking;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The members in order. It follows the ledger within moments ({@link RankingFigures#freshness}). What a page costs does
 * not depend on how many members there are or how deep the page is. Bean {@code blLoyaltyRanking}.
 */
public interface Ranking {

    /**
     * @param from where it begins, of the same order; empty for the first page
     * @param size 1 to {@link MemberPage#LARGEST}, clamped
     * @throws IllegalArgumentException if the position is one of another order
     */
    MemberPage page(MemberFilter filter, MemberOrder order, Optional<Position> from, int size);

    /** Exactly where counters tell it, else up to {@link MemberCount#COUNTED_AT_MOST}. */
    MemberCount count(MemberFilter filter);

    /**
     * Everybody of a list by account id, for work on all of them: whoever joins or leaves meanwhile moves nobody else.
     *
     * @param atMost 1 to 1,000, clamped
     */
    List<RankedMember> walk(MemberFilter filter, long afterAccountId, int atMost);

    /** By account; those who are no members are missing. */
    Map<Long, RankedMember> members(Collection<Long> accountIds);

    /** Exactly: 1 + the number of members with more points. Members with equal points share a rank. */
    long rankOf(long points);

    /** Of many figures, by one statement. */
    Map<Long, Long> ranksOf(Collection<Long> points);

    /** Empty for who is no member. */
    default Optional<Long> rank(long accountId) {
        return Optional.ofNullable(members(List.of(accountId)).get(accountId)).map(member -> rankOf(member.points()));
    }
}
