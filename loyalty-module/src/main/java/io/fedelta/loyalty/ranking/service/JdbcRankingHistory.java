package io.fedelta.loyalty.ranking.service;

import io.fedelta.loyalty.ranking.MemberOrder;
import io.fedelta.loyalty.ranking.MemberPage;
import io.fedelta.loyalty.ranking.Position;
import io.fedelta.loyalty.ranking.RankedMember;
import io.fedelta.loyalty.ranking.RankingHistory;
import io.fedelta.loyalty.ranking.dao.HistoryRows;
import io.fedelta.loyalty.ranking.dao.PastRows;
import io.fedelta.loyalty.ranking.dao.PastRows.Place;
import io.fedelta.loyalty.ranking.dao.RankingRows;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The past in our own tables: the rank of a member then is one read by primary key. */
public class JdbcRankingHistory implements RankingHistory {

    private final HistoryRows rows;
    private final PastRows past;
    private final RankingRows members;

    public JdbcRankingHistory(JdbcTemplate jdbc) {
        this.rows = new HistoryRows(jdbc);
        this.past = new PastRows(jdbc);
        this.members = new RankingRows(jdbc);
    }

    @Override
    public List<Snapshot> snapshots(Kind kind) {
        return rows.find(kind);
    }

    @Override
    public PastPage page(String snapshotId, Optional<Position> from, int size) {
        int shown = Math.max(1, Math.min(MemberPage.LARGEST, size));
        Window<Place> window = Window.of(past.read(snapshotId, from, shown + 1), shown, from);
        return new PastPage(
                named(window.rows()),
                window.previous(first -> position(first, true)),
                window.next(last -> position(last, false)));
    }

    private List<PastMember> named(List<Place> places) {
        Map<Long, RankedMember> known =
                members.find(places.stream().map(Place::accountId).toList());
        return places.stream()
                .map(place -> new PastMember(
                        place.accountId(),
                        Optional.ofNullable(known.get(place.accountId()))
                                .map(RankedMember::name)
                                .orElse(""),
                        place.points(),
                        place.rank()))
                .toList();
    }

    private static Position position(Place place, boolean backwards) {
        return new Position(MemberOrder.POINTS, backwards, Long.toString(place.points()), place.accountId());
    }

    @Override
    public Map<Long, Long> ranks(String snapshotId, Collection<Long> accountIds) {
        return rows.ranks(snapshotId, accountIds);
    }
}
