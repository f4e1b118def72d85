package io.fedelta.loyalty.ownrank;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.host.customer.AnyAsciiFolding;
import io.fedelta.loyalty.host.persistence.LoyaltyJdbcTemplate;
import io.fedelta.loyalty.ownrank.dao.OwnRankRows;
import io.fedelta.loyalty.ownrank.service.JdbcOwnRanks;
import io.fedelta.loyalty.ranking.NameSearch;
import io.fedelta.loyalty.ranking.service.JdbcRanking;
import io.fedelta.loyalty.testing.MovableClock;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.transaction.RetryingTransactions;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class OwnRanksIntegrationTests {

    private JdbcTemplate jdbc;
    private OwnRanks ranks;

    private void open(TestDatabase database) {
        DataSource dataSource = database.fresh();
        jdbc = new LoyaltyJdbcTemplate(dataSource);
        ranks = new JdbcOwnRanks(
                new OwnRankRows(jdbc),
                new JdbcRanking(jdbc, new AnyAsciiFolding(), NameSearch.NONE),
                new RetryingTransactions(new DataSourceTransactionManager(dataSource)),
                new MovableClock());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void nobody_sees_it_who_has_not_asked_and_saying_it_twice_changes_nothing(TestDatabase database) {
        open(database);
        assertThat(ranks.isWanted(1)).isFalse();
        ranks.want(1, true);
        ranks.want(1, true);
        assertThat(ranks.isWanted(1)).isTrue();
        assertThat(ranks.isWanted(2)).isFalse();
        ranks.want(1, false);
        ranks.want(1, false);
        assertThat(ranks.isWanted(1)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void what_the_member_was_in_the_newest_month_is_told_beside(TestDatabase database) {
        open(database);
        past("2026-09", "MONTH", "2026-10-01 00:00:00", 9);
        past("2026-10", "MONTH", "2026-11-01 00:00:00", 5);
        past("2026-Q4", "SEASON", "2026-12-01 00:00:00", 1);
        assertThat(new OwnRankRows(jdbc).lastMonth(1))
                .contains(new OwnRank.Before(5, Instant.parse("2026-11-01T00:00:00Z")));
        assertThat(new OwnRankRows(jdbc).lastMonth(2)).isEqualTo(Optional.empty());
        assertThat(ranks.of(1)).as("no member of the ranking").isEmpty();
    }

    private void past(String snapshot, String kind, String taken, long rank) {
        jdbc.update(
                "INSERT INTO LOY_RANKING_SNAPSHOT (SNAPSHOT_ID, KIND, TAKEN_AT, MEMBERS) VALUES (?, ?, ?, 10)",
                snapshot,
                kind,
                Timestamp.valueOf(taken));
        jdbc.update(
                "INSERT INTO LOY_RANKING_PAST (SNAPSHOT_ID, ACCOUNT_ID, POINTS, RANK_NO) VALUES (?, 1, 100, ?)",
                snapshot,
                rank);
    }
}
