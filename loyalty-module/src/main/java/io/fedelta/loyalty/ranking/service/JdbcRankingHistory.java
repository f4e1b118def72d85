package io.fedelta.loyalty.ranking.service;

import io.fedelta.loyalty.ranking.RankingHistory;
import io.fedelta.loyalty.ranking.dao.HistoryRows;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** The past in our own tables: the rank of a member then is one read by primary key. */
public class JdbcRankingHistory implements RankingHistory {

    private final HistoryRows rows;

    public JdbcRankingHistory(JdbcTemplate jdbc) {
        this.rows = new HistoryRows(jdbc);
    }

    @Override
    public List<Snapshot> snapshots(Kind kind) {
        return rows.find(kind);
    }

    @Override
    public Map<Long, Long> ranks(String snapshotId, Collection<Long> accountIds) {
        return rows.ranks(snapshotId, accountIds);
    }
}
