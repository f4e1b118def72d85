package io.fedelta.loyalty.ranking;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ranking as it was at the end of months and seasons. Bean {@code blLoyaltyRankingHistory}. */
public interface RankingHistory {

    /** Seasons are quarters of the year. Stored by name. */
    enum Kind {
        MONTH,
        SEASON
    }

    /** @param id the month or quarter that had ended, {@code 2026-11} or {@code 2026-Q4} */
    record Snapshot(String id, Kind kind, Instant takenAt, long members) {}

    /** Newest first. */
    List<Snapshot> snapshots(Kind kind);

    /** @param name as it is now; empty text if there is none any more */
    record PastMember(long accountId, String name, long points, long rank) {}

    /**
     * Some members of a ranking as it was, best first.
     *
     * @param previous where the page before begins; empty on the first page
     * @param next where the page behind begins; empty on the last page
     */
    record PastPage(List<PastMember> members, Optional<Position> previous, Optional<Position> next) {}

    /**
     * @param from where it begins, by points; empty for the first page
     * @param size 1 to {@link MemberPage#LARGEST}, clamped
     */
    PastPage page(String snapshotId, Optional<Position> from, int size);

    /** By account; those who were no members then are missing. */
    Map<Long, Long> ranks(String snapshotId, Collection<Long> accountIds);
}
