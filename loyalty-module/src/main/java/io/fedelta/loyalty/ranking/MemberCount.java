package io.fedelta.loyalty.ranking;

/**
 * How many members a list has.
 *
 * @param atLeast whether it was only counted so far
 */
public record MemberCount(long members, boolean atLeast) {

    /** Nobody counts further for a page. */
    public static final int COUNTED_AT_MOST = 10_000;

    public static MemberCount exactly(long members) {
        return new MemberCount(members, false);
    }
}
