package io.fedelta.loyalty.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.ranking.RankingHistory.Kind;
import io.fedelta.loyalty.ranking.RankingHistory.PastMember;
import io.fedelta.loyalty.ranking.RankingHistory.PastPage;
import io.fedelta.loyalty.ranking.RankingHistory.Snapshot;
import io.fedelta.loyalty.ranking.service.JdbcRankingHistory;
import io.fedelta.loyalty.testing.RankingBench;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.verification.Finding;
import io.fedelta.loyalty.verification.service.LoyaltyVerification;
import io.fedelta.loyalty.worker.TaskReport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the clock does for the ranking: it heals what has drifted, lets members sleep, and remembers. */
class RankingCareIntegrationTests {

    private static final List<String> CORRUPTIONS = List.of(
            "UPDATE LOY_RANKING SET POINTS = POINTS + 1 WHERE ACCOUNT_ID = 3",
            "UPDATE LOY_RANKING SET REWARDS = 7 WHERE ACCOUNT_ID = 3",
            "DELETE FROM LOY_RANKING WHERE ACCOUNT_ID = 3",
            "UPDATE LOY_RANKING_BUCKET SET MEMBERS = MEMBERS + 1",
            "UPDATE LOY_RANKING_DAY SET POINTS_GIVEN = POINTS_GIVEN + 5");

    @ParameterizedTest
    @EnumSource
    void what_somebody_broke_is_found_and_healed_at_night(TestDatabase database) {
        RankingBench bench = busy(database);
        Map<String, ?> right = bench.projection();
        assertThat(findings(bench)).isEmpty();

        for (String corruption : CORRUPTIONS) {
            bench.jdbc.update(corruption);
            assertThat(findings(bench)).as(corruption).isNotEmpty();
            bench.comparison.run();
            assertThat(bench.projection()).as(corruption).isEqualTo(right);
            assertThat(findings(bench)).as(corruption).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_ranking_made_anew_is_the_one_that_was_followed(TestDatabase database) {
        RankingBench bench = busy(database);
        Map<String, ?> followed = bench.projection();

        bench.comparison.rebuild();

        assertThat(bench.projection()).isEqualTo(followed);
    }

    @ParameterizedTest
    @EnumSource
    void who_has_been_quiet_for_long_sleeps_and_wakes_with_the_next_points(TestDatabase database) {
        RankingBench bench = busy(database);
        bench.clock.advance(Duration.ofDays(181));
        bench.comparison.run();
        assertThat(sleeping(bench)).isEqualTo(12);

        bench.loyalty.adjust(3, 10);
        bench.follower.catchUp();
        assertThat(sleeping(bench)).isEqualTo(11);
    }

    @ParameterizedTest
    @EnumSource
    void a_name_that_other_software_has_changed_is_found_at_night(TestDatabase database) {
        RankingBench bench = busy(database);
        bench.rewards.customers.put(3L, new CustomerFacts(3, "Zoë", "O’Neill", Optional.empty(), true, Locale.ENGLISH));
        bench.comparison.run();
        assertThat(bench.jdbc.queryForObject("SELECT SORT_NAME FROM LOY_RANKING WHERE ACCOUNT_ID = 3", String.class))
                .isEqualTo("o neill zoe");
    }

    @ParameterizedTest
    @EnumSource
    void a_month_and_a_quarter_that_have_ended_are_remembered_once(TestDatabase database) {
        RankingBench bench = busy(database);
        RankingHistory history = new JdbcRankingHistory(bench.jdbc);
        bench.clock.set(Instant.parse("2026-06-30T22:05:00Z"));
        bench.snapshots.run();
        Map<Long, Long> then = history.ranks("2026-06", List.of(1L, 2L, 3L, 99L));
        bench.loyalty.adjust(3, 1_000_000);
        bench.snapshots.run();

        assertThat(history.snapshots(Kind.MONTH)).extracting(Snapshot::id).startsWith("2026-06", "2026-05");
        assertThat(history.snapshots(Kind.SEASON)).extracting(Snapshot::id).startsWith("2026-Q2");
        assertThat(history.ranks("2026-06", List.of(1L, 2L, 3L, 99L))).isEqualTo(then);
        assertThat(then).containsOnlyKeys(1L, 2L, 3L);
        assertThat(bench.jdbc.queryForList("""
                SELECT ACCOUNT_ID FROM LOY_RANKING_PAST P WHERE ACCOUNT_ID <> 3 AND RANK_NO <> 1 +
                (SELECT COUNT(*) FROM LOY_RANKING_PAST Q WHERE Q.SNAPSHOT_ID = P.SNAPSHOT_ID AND Q.POINTS > P.POINTS)""")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_month_that_nobody_kept_in_time_is_as_it_would_have_been(TestDatabase database) {
        RankingBench bench = busy(database);
        RankingHistory history = new JdbcRankingHistory(bench.jdbc);
        Map<Long, Long> then = ranks(bench);

        bench.clock.set(Instant.parse("2026-09-10T10:00:00Z"));
        bench.loyalty.adjust(3, 1_000_000);
        bench.loyalty.adjust(99, 10);
        bench.snapshots.run();

        assertThat(history.ranks("2026-08", then.keySet())).isEqualTo(then);
        assertThat(history.ranks("2026-Q2", then.keySet())).isEqualTo(then);
        assertThat(history.ranks("2026-08", List.of(99L))).isEmpty();
        assertThat(history.snapshots(Kind.MONTH).get(0).members()).isEqualTo(then.size());
        assertThat(history.snapshots(Kind.MONTH))
                .extracting(Snapshot::id)
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(bench.snapshots.run()).isEqualTo(TaskReport.NOTHING);
    }

    @ParameterizedTest
    @EnumSource
    void months_and_seasons_of_more_than_a_year_and_of_two_are_forgotten(TestDatabase database) {
        RankingBench bench = busy(database);
        RankingHistory history = new JdbcRankingHistory(bench.jdbc);
        bench.snapshots.run();
        bench.clock.set(Instant.parse("2029-01-20T10:00:00Z"));
        bench.snapshots.run();
        assertThat(history.snapshots(Kind.MONTH))
                .extracting(Snapshot::id)
                .hasSize(13)
                .startsWith("2028-12")
                .endsWith("2027-12");
        assertThat(history.snapshots(Kind.SEASON))
                .extracting(Snapshot::id)
                .hasSize(8)
                .startsWith("2028-Q4")
                .endsWith("2027-Q1");
    }

    private static Map<Long, Long> ranks(RankingBench bench) {
        return bench.jdbc.queryForList("SELECT ACCOUNT_ID FROM LOY_RANKING", Long.class).stream()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> bench.jdbc.queryForObject(
                                "SELECT 1 + COUNT(*) FROM LOY_RANKING WHERE POINTS >"
                                        + " (SELECT POINTS FROM LOY_RANKING WHERE ACCOUNT_ID = ?)",
                                Long.class,
                                id)));
    }

    @ParameterizedTest
    @EnumSource
    void a_ranking_that_was_kept_pages_forth_and_back_by_the_places_of_then(TestDatabase database) {
        RankingBench bench = busy(database);
        RankingHistory history = new JdbcRankingHistory(bench.jdbc);
        bench.loyalty.adjust(13, 77);
        bench.loyalty.adjust(14, 77);
        bench.clock.set(Instant.parse("2026-06-30T22:05:00Z"));
        bench.snapshots.run();
        List<Long> then = bench.jdbc.queryForList(
                "SELECT ACCOUNT_ID FROM LOY_RANKING ORDER BY POINTS DESC, ACCOUNT_ID DESC", Long.class);
        bench.loyalty.adjust(then.get(13), 1_000_000);
        bench.follower.catchUp();

        List<PastMember> forth = new ArrayList<>();
        Optional<Position> last = Optional.empty();
        Optional<Position> from = Optional.empty();
        do {
            PastPage page = history.page("2026-06", from, 3);
            forth.addAll(page.members());
            from = page.next();
            last = page.previous();
        } while (from.isPresent());
        assertThat(forth).extracting(PastMember::accountId).isEqualTo(then);
        assertThat(forth.stream().collect(Collectors.toMap(PastMember::accountId, PastMember::rank)))
                .isEqualTo(history.ranks("2026-06", then));

        List<PastMember> back = new ArrayList<>();
        for (from = last; from.isPresent(); ) {
            PastPage page = history.page("2026-06", from, 3);
            back.addAll(0, page.members());
            from = page.previous();
        }
        assertThat(back).isEqualTo(forth.subList(0, 12));
        assertThat(history.page("2025-01", Optional.empty(), 3).members()).isEmpty();
    }

    private static RankingBench busy(TestDatabase database) {
        RankingBench bench = RankingBench.on(database);
        bench.rewards.withLadder();
        Random random = new Random(3);
        for (int i = 0; i < 80; i++) {
            bench.loyalty.adjust(1 + i % 12, 1 + random.nextInt(100));
            bench.clock.advance(Duration.ofHours(random.nextInt(30)));
        }
        bench.follower.catchUp();
        return bench;
    }

    private static List<Finding> findings(RankingBench bench) {
        return new LoyaltyVerification(bench.loyalty.dataSource, List::of, List.of(), bench.clock)
                .run().stream()
                        .filter(finding -> finding.check().startsWith("ranking"))
                        .toList();
    }

    private static int sleeping(RankingBench bench) {
        return bench.jdbc.queryForObject("SELECT COUNT(*) FROM LOY_RANKING WHERE SLEEPING = TRUE", Integer.class);
    }
}
