package io.fedelta.loyalty.ranking.dao;

import io.fedelta.loyalty.ranking.Position;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads a ranking as it was, best first, from a position on. */
public final class PastRows {

    private final JdbcTemplate jdbc;

    public PastRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public record Place(long accountId, long points, long rank) {}

    /** In the order in which they are read: from the position away, so going backwards the nearest comes first. */
    public List<Place> read(String snapshotId, Optional<Position> from, int atMost) {
        Sorting sorting = new Sorting("POINTS", !from.map(Position::backwards).orElse(false));
        Condition then = Condition.of("R.SNAPSHOT_ID = ?", snapshotId);
        List<Condition> walks = from
                .map(position -> Walks.starts(position, position.number(), sorting))
                .orElse(List.of(Condition.ALWAYS))
                .stream()
                .map(then::and)
                .toList();
        Walks all = new Walks(walks, sorting);
        return jdbc.query(
                all.statement("SELECT R.ACCOUNT_ID, R.POINTS, R.RANK_NO FROM LOY_RANKING_PAST R", atMost),
                (row, i) -> new Place(row.getLong("ACCOUNT_ID"), row.getLong("POINTS"), row.getLong("RANK_NO")),
                all.values());
    }
}
