package io.fedelta.loyalty.admin.member;

import io.fedelta.loyalty.ranking.RankingHistory.Kind;
import io.fedelta.loyalty.ranking.RankingHistory.Snapshot;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A month or a season that has a ranking, as one chooses it. */
public class SnapshotView {

    private final Snapshot snapshot;
    private final Locale locale;

    SnapshotView(Snapshot snapshot, Locale locale) {
        this.snapshot = snapshot;
        this.locale = locale;
    }

    public String getId() {
        return snapshot.id();
    }

    public boolean isSeason() {
        return snapshot.kind() == Kind.SEASON;
    }

    /** With its year; of a season, only the year. */
    public String getPeriod() {
        return isSeason()
                ? snapshot.id().substring(0, 4)
                : DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(YearMonth.parse(snapshot.id()));
    }

    /** 1 to 4, of a season. */
    public String getQuarter() {
        return snapshot.id().substring(snapshot.id().length() - 1);
    }
}
