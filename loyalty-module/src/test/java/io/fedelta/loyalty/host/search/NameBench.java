package io.fedelta.loyalty.host.search;

import io.fedelta.loyalty.host.customer.AnyAsciiFolding;
import io.fedelta.loyalty.host.persistence.LoyaltyJdbcTemplate;
import io.fedelta.loyalty.ranking.FoundNames;
import io.fedelta.loyalty.search.BreakableIndex;
import io.fedelta.loyalty.search.IndexTurn;
import io.fedelta.loyalty.search.NameIndex;
import io.fedelta.loyalty.search.NameWords;
import io.fedelta.loyalty.search.dao.MemberNameRows;
import io.fedelta.loyalty.search.dao.NameIndexRows;
import io.fedelta.loyalty.search.service.IndexHealth;
import io.fedelta.loyalty.search.service.IndexedNameSearch;
import io.fedelta.loyalty.search.service.LeasedTurn;
import io.fedelta.loyalty.search.service.NameFollower;
import io.fedelta.loyalty.testing.MovableClock;
import io.fedelta.loyalty.transaction.RetryingTransactions;
import java.util.List;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** One node's name search on a database whose members' projection the test writes by hand. */
final class NameBench {

    final JdbcTemplate jdbc;
    final MovableClock clock;
    final NameIndexRows rows;
    final BreakableIndex index;
    final NameFollower follower;
    final IndexedNameSearch search;

    private NameBench(DataSource database, NameIndex index, MovableClock clock, boolean shared) {
        this.jdbc = new LoyaltyJdbcTemplate(database);
        this.clock = clock;
        this.rows = new NameIndexRows(jdbc);
        this.index = new BreakableIndex(index);
        IndexHealth health = new IndexHealth();
        NameWords words = new NameWords(new AnyAsciiFolding());
        IndexTurn alone = () -> true;
        IndexTurn turn = shared
                ? new LeasedTurn(rows, new RetryingTransactions(new DataSourceTransactionManager(database)), clock)
                : alone;
        this.follower = new NameFollower(this.index, turn, health, words, new MemberNameRows(jdbc), rows);
        this.search = new IndexedNameSearch(this.index, health, words);
    }

    static NameBench alone(DataSource database, NameIndex index) {
        return new NameBench(database, index, new MovableClock(), false);
    }

    static NameBench sharing(DataSource database, NameIndex index, MovableClock clock) {
        return new NameBench(database, index, clock, true);
    }

    /** All of them get the next revision, as one step of the ranking's follower writes them. */
    NameBench member(long accountId, String name) {
        return members(List.of(accountId), name);
    }

    NameBench members(List<Long> accountIds, String name) {
        jdbc.update("UPDATE LOY_RANKING_FOLLOWER SET REVISION = REVISION + 1");
        long revision = jdbc.queryForObject("SELECT REVISION FROM LOY_RANKING_FOLLOWER", Long.class);
        accountIds.forEach(account -> write(account, name, revision));
        return this;
    }

    private void write(long account, String name, long revision) {
        int changed = jdbc.update(
                "UPDATE LOY_RANKING SET NAME = ?, REVISION = ? WHERE ACCOUNT_ID = ?", name, revision, account);
        if (changed == 0) {
            jdbc.update("""
                    INSERT INTO LOY_RANKING (ACCOUNT_ID, NAME, SORT_NAME, POINTS, TIER_ID, REFERRALS, REFERRED, REWARDS,
                        REWARDS_USED, REWARD_STATE, LAST_ACTIVITY, SLEEPING, OPENED_ON, LAST_ENTRY_NO, REVISION)
                    VALUES (?, ?, '', 0, 0, 0, FALSE, 0, 0, 0, TIMESTAMP '2026-03-01 09:00:00', FALSE,
                        DATE '2026-03-01', 1, ?)""", account, name, revision);
        }
    }

    static List<Long> accounts(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }

    /** Enough looks for a rebuild of a few thousand names and for clearing up behind it. */
    NameBench looks(int times) {
        for (int i = 0; i < times; i++) {
            follower.run();
        }
        return this;
    }

    List<Long> found(String typed) {
        return search.find(typed) instanceof FoundNames.Accounts accounts
                ? accounts.accountIds().stream().sorted().toList()
                : List.of();
    }
}
