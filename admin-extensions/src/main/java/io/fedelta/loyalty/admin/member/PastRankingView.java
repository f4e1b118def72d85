package io.fedelta.loyalty.admin.member;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.ranking.Position;
import io.fedelta.loyalty.ranking.RankingHistory.PastPage;
import io.fedelta.loyalty.ranking.RankingHistory.Snapshot;
import java.util.List;
import java.util.Optional;

/** A page of a ranking as it was, with the ways to its neighbours. */
public class PastRankingView {

    static final String PATH = "/loyalty-members/past";

    private final Snapshot snapshot;
    private final Optional<Snapshot> before;
    private final PastPage page;
    private final List<PastMemberView> rows;
    private final AdminFormat format;

    PastRankingView(
            Snapshot snapshot,
            Optional<Snapshot> before,
            PastPage page,
            List<PastMemberView> rows,
            AdminFormat format) {
        this.snapshot = snapshot;
        this.before = before;
        this.page = page;
        this.rows = rows;
        this.format = format;
    }

    public String getId() {
        return snapshot.id();
    }

    public String getTakenAt() {
        return format.moment(snapshot.takenAt());
    }

    /** The moment that ranks are compared with; null if this is the first ranking of its kind. */
    public String getComparedWith() {
        return before.map(Snapshot::takenAt).map(format::moment).orElse(null);
    }

    public String getCount() {
        return format.number(snapshot.members());
    }

    public List<PastMemberView> getRows() {
        return rows;
    }

    /** All of it as a file. */
    public String getExport() {
        return PATH + "/export?snapshot=" + snapshot.id();
    }

    /** Null on the first page. */
    public String getPrevious() {
        return page.previous().map(this::at).orElse(null);
    }

    /** Null on the last page. */
    public String getNext() {
        return page.next().map(this::at).orElse(null);
    }

    private String at(Position position) {
        return PATH + "?snapshot=" + snapshot.id() + "&page=" + position.token();
    }
}
