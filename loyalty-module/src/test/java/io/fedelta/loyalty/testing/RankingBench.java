package io.fedelta.loyalty.testing;

import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.host.customer.AnyAsciiFolding;
import io.fedelta.loyalty.ranking.NameSearch;
import io.fedelta.loyalty.ranking.service.FollowingStep;
import io.fedelta.loyalty.ranking.service.JdbcRanking;
import io.fedelta.loyalty.ranking.service.RankingComparison;
import io.fedelta.loyalty.ranking.service.RankingFollower;
import io.fedelta.loyalty.ranking.service.RankingSnapshots;
import java.time.Period;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A {@link RewardBench} with the follower of the ranking. Two on one data source are two nodes. */
public final class RankingBench {

    public static final ZoneId ROME = ZoneId.of("Europe/Rome");
    public static final Period SLEEP = Period.ofDays(180);

    public final RewardBench rewards;
    public final LoyaltyBench loyalty;
    public final JdbcTemplate jdbc;
    public final MovableClock clock;
    public final RankingFollower follower;
    public final RankingComparison comparison;
    public final RankingSnapshots snapshots;

    private RankingBench(RewardBench rewards) {
        this.rewards = rewards;
        this.loyalty = rewards.loyalty;
        this.jdbc = loyalty.jdbc;
        this.clock = loyalty.clock;
        FollowingStep step = new FollowingStep(jdbc, this::customers, new AnyAsciiFolding(), SLEEP, clock, ROME);
        follower = new RankingFollower(jdbc, step, loyalty.transactions, clock);
        comparison = new RankingComparison(
                jdbc,
                follower,
                step,
                new JdbcRanking(jdbc, new AnyAsciiFolding(), NameSearch.NONE),
                this::customers,
                loyalty.transactions,
                clock,
                ROME);
        snapshots = new RankingSnapshots(jdbc, follower, loyalty.transactions, clock, ROME);
    }

    public static RankingBench on(TestDatabase database) {
        return new RankingBench(RewardBench.on(database));
    }

    public static RankingBench on(RewardBench rewards) {
        return new RankingBench(rewards);
    }

    /** On the same tables and customers. */
    public RankingBench anotherNode() {
        return node(loyalty.dataSource);
    }

    public RankingBench node(DataSource sameDatabase) {
        RewardBench other = RewardBench.on(sameDatabase);
        other.customers.putAll(rewards.customers);
        return new RankingBench(other);
    }

    private Map<Long, CustomerFacts> customers(Collection<Long> ids) {
        return ids.stream()
                .distinct()
                .filter(rewards.customers::containsKey)
                .collect(Collectors.toMap(id -> id, rewards.customers::get));
    }

    /** All rows of the projection's tables but for revisions, by table. */
    public Map<String, List<String>> projection() {
        Map<String, List<String>> tables = new TreeMap<>();
        tables.put("members", rows("""
                SELECT ACCOUNT_ID, NAME, SORT_NAME, POINTS, TIER_ID, REFERRALS, REFERRED, REWARDS, REWARDS_USED,
                    REWARD_STATE, LAST_ACTIVITY, SLEEPING, OPENED_ON, LAST_ENTRY_NO FROM LOY_RANKING"""));
        tables.put("words", rows("SELECT WORD, ACCOUNT_ID FROM LOY_RANKING_WORD"));
        tables.put("facts", rows("SELECT ACCOUNT_ID, KIND, SUBJECT_ID, DAY_ON, REWARD_ID FROM LOY_RANKING_FACT"));
        tables.put("buckets", rows("SELECT LEVEL_NO, BUCKET_NO, MEMBERS FROM LOY_RANKING_BUCKET WHERE MEMBERS <> 0"));
        tables.put(
                "classes",
                rows(
                        "SELECT REFERRED, REWARD_STATE, TIER_ID, SLEEPING, MEMBERS FROM LOY_RANKING_CLASS WHERE MEMBERS <> 0"));
        tables.put("days", rows("""
                SELECT DAY_ON, POINTS_GIVEN, POINTS_TAKEN, POINTS_SPENT, NEW_MEMBERS, REWARDS_UNLOCKED, REWARDS_USED,
                    REFERRALS FROM LOY_RANKING_DAY
                WHERE POINTS_GIVEN <> 0 OR POINTS_TAKEN <> 0 OR POINTS_SPENT <> 0 OR NEW_MEMBERS <> 0
                    OR REWARDS_UNLOCKED <> 0 OR REWARDS_USED <> 0 OR REFERRALS <> 0"""));
        tables.put("rewards", rows("""
                SELECT REWARD_ID, REWARDS_UNLOCKED, REWARDS_USED FROM LOY_RANKING_REWARD
                WHERE REWARDS_UNLOCKED <> 0 OR REWARDS_USED <> 0"""));
        return tables;
    }

    private List<String> rows(String sql) {
        return jdbc.queryForList(sql).stream().map(Object::toString).sorted().toList();
    }

    /** The projection made from nothing, in one go. */
    public Map<String, List<String>> anew() {
        for (String table : List.of("FACT", "WORD", "BUCKET", "CLASS", "DAY", "REWARD", "CHANGE")) {
            jdbc.update("DELETE FROM LOY_RANKING_" + table);
        }
        jdbc.update("DELETE FROM LOY_RANKING");
        jdbc.update(
                "INSERT INTO LOY_RANKING_CHANGE (ACCOUNT_ID, CHANGE_ID) SELECT ACCOUNT_ID, 'anew' FROM LOY_ACCOUNT");
        follower.catchUp();
        return projection();
    }
}
