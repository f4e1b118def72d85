package io.fedelta.loyalty.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.testing.Kills;
import io.fedelta.loyalty.testing.RankingBench;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The ranking ends as what it follows, whoever follows it, how often and when. */
class RankingFollowerIntegrationTests {

    @ParameterizedTest
    @EnumSource
    void a_member_is_there_with_points_name_and_rewards(TestDatabase database) {
        RankingBench bench = RankingBench.on(database);
        bench.rewards.withLadder();
        bench.loyalty.adjust(7, 120);

        bench.follower.catchUp();

        assertThat(bench.jdbc.queryForMap("SELECT * FROM LOY_RANKING"))
                .containsEntry("NAME", "Maria Rossi")
                .containsEntry("SORT_NAME", "rossi maria")
                .containsEntry("POINTS", 120L)
                .containsEntry("REWARDS", 1)
                .containsEntry("REWARD_STATE", RewardState.UNUSED.code());
        assertThat(bench.jdbc.queryForMap("SELECT * FROM LOY_RANKING_DAY"))
                .containsEntry("POINTS_GIVEN", 120L)
                .containsEntry("NEW_MEMBERS", 1L)
                .containsEntry("REWARDS_UNLOCKED", 1L);
        assertThat(bench.jdbc.queryForObject("SELECT COUNT(*) FROM LOY_RANKING_CHANGE", Long.class))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_followed_bit_by_bit_is_what_is_made_anew(TestDatabase database) {
        RankingBench bench = RankingBench.on(database);
        bench.rewards.withLadder();
        Random random = new Random(7);
        for (int i = 0; i < 150; i++) {
            bench.loyalty.adjust(1 + random.nextInt(12), 1 + random.nextInt(200) - (random.nextInt(3) == 0 ? 201 : 0));
            bench.clock.advance(Duration.ofHours(random.nextInt(50)));
            if (random.nextInt(4) == 0) {
                bench.follower.run();
            }
        }
        bench.follower.catchUp();

        Map<String, ?> followed = bench.projection();

        assertThat(followed).isEqualTo(bench.anew());
    }

    @ParameterizedTest
    @EnumSource
    void several_nodes_follow_awards_that_go_on_and_count_each_once(TestDatabase database) {
        RankingBench bench = RankingBench.on(database);
        bench.rewards.withLadder();
        AtomicInteger awarding = new AtomicInteger(3);

        Together.run(5, number -> () -> {
            if (number < 3) {
                awardUntilDone(bench, number, awarding);
            } else {
                followWhile(bench.anotherNode(), awarding);
            }
            return null;
        });
        bench.follower.catchUp();

        Map<String, ?> followed = bench.projection();
        assertThat(followed).isEqualTo(bench.anew());
        assertThat(bench.jdbc.queryForObject(
                        "SELECT SUM(POINTS_GIVEN - POINTS_TAKEN) FROM LOY_RANKING_DAY", Long.class))
                .isEqualTo(bench.jdbc.queryForObject("SELECT SUM(POINTS) FROM LOY_ENTRY", Long.class));
    }

    private static void awardUntilDone(RankingBench bench, int seed, AtomicInteger awarding) {
        try {
            award(bench, seed);
        } finally {
            awarding.decrementAndGet();
        }
    }

    private static void followWhile(RankingBench node, AtomicInteger awarding) {
        while (awarding.get() > 0) {
            node.follower.run();
        }
    }

    private static void award(RankingBench bench, int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            bench.loyalty.adjust(
                    1 + random.nextInt(5), random.nextInt(3) == 0 ? -random.nextInt(100) - 1 : 1 + random.nextInt(200));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_follower_that_is_killed_between_any_two_statements_loses_nothing_and_counts_nothing_twice(
            TestDatabase database) {
        RankingBench bench = RankingBench.on(database);
        bench.rewards.withLadder();
        bench.loyalty.adjust(1, 70);
        bench.follower.catchUp();

        int killed = Kills.beforeEachStatement(
                bench.loyalty.dataSource,
                node -> {
                    changeSomething(bench);
                    bench.node(node).follower.catchUp();
                },
                () -> {
                    bench.follower.catchUp();
                    Map<String, ?> followed = bench.projection();
                    assertThat(followed).isEqualTo(bench.anew());
                });

        assertThat(killed).isGreaterThan(10);
    }

    /** Members who come, gain, lose and unlock. */
    private static void changeSomething(RankingBench bench) {
        bench.clock.advance(Duration.ofHours(7));
        long newest = bench.jdbc.queryForObject("SELECT MAX(ACCOUNT_ID) FROM LOY_ACCOUNT", Long.class);
        bench.loyalty.adjust(newest + 1, 40);
        bench.loyalty.adjust(newest, 80);
        bench.loyalty.adjust(1, -1);
    }
}
