package io.fedelta.loyalty.ranking;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

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

    /** By account; those who were no members then are missing. */
    Map<Long, Long> ranks(String snapshotId, Collection<Long> accountIds);
}
