package io.fedelta.loyalty.ownrank.service;

import io.fedelta.loyalty.ownrank.OwnRank;
import io.fedelta.loyalty.ownrank.OwnRanks;
import io.fedelta.loyalty.ownrank.dao.OwnRankRows;
import io.fedelta.loyalty.ranking.MemberFilter;
import io.fedelta.loyalty.ranking.Ranking;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import java.time.Clock;
import java.util.Optional;

/** The choice in a row of its own; the rank by the ranking's counters, exactly. */
public class JdbcOwnRanks implements OwnRanks {

    private final OwnRankRows rows;
    private final Ranking ranking;
    private final LoyaltyTransactions transactions;
    private final Clock clock;

    public JdbcOwnRanks(OwnRankRows rows, Ranking ranking, LoyaltyTransactions transactions, Clock clock) {
        this.rows = rows;
        this.ranking = ranking;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public boolean isWanted(long accountId) {
        return rows.isWanted(accountId);
    }

    @Override
    public void want(long accountId, boolean wanted) {
        transactions.inNew(() -> {
            if (!wanted) {
                rows.delete(accountId);
            } else if (!rows.isWanted(accountId)) {
                rows.insert(accountId, clock.instant());
            }
            return wanted;
        });
    }

    @Override
    public Optional<OwnRank> of(long accountId) {
        return ranking.rank(accountId)
                .map(rank ->
                        new OwnRank(rank, ranking.count(MemberFilter.EVERYBODY).members(), rows.lastMonth(accountId)));
    }
}
