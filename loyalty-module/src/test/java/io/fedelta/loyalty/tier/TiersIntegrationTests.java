package io.fedelta.loyalty.tier;

import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.programme.TierRules;
import io.fedelta.loyalty.programme.TierRules.By;
import io.fedelta.loyalty.testing.MovableClock;
import io.fedelta.loyalty.testing.StatementCount;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.TierBench;
import io.fedelta.loyalty.testing.TierLadder;
import io.fedelta.loyalty.testing.Together;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TiersIntegrationTests {

    private static final long MARIA = 7;
    private static final Instant START = MovableClock.START;

    @ParameterizedTest
    @CsvSource({
        "POINTS, 99, 0", "POINTS, 100, 1", "POINTS, 101, 1", "POINTS, 499, 1", "POINTS, 500, 2",
        "SPEND, 99.99, 0", "SPEND, 100.00, 1", "SPEND, 100.01, 1", "SPEND, 499.99, 1", "SPEND, 500.00, 2"
    })
    void a_tier_is_reached_at_its_threshold(By by, String paid, long tier) {
        for (TestDatabase database : TestDatabase.values()) {
            TierBench bench = TierBench.on(database, TierLadder.by(by).steps(100, 500));

            bench.loyalty.place(order(1).of(MARIA).line(paid).paid(START));

            assertThat(bench.tier(MARIA)).isEqualTo(tier);
        }
    }

    @Test
    void points_by_hand_and_bonuses_count_like_all_points() {
        TierBench bench = TierBench.on(
                TestDatabase.HSQLDB, TierLadder.by(By.POINTS).lifetime().steps(100));

        bench.loyalty.adjust(MARIA, 100);

        assertThat(bench.tier(MARIA)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void the_tier_held_before_an_order_multiplies_its_points(TestDatabase database) {
        TierBench bench = TierBench.on(
                database, TierLadder.by(By.POINTS).multiplying("1.5").steps(100));

        long first = bench.loyalty
                .place(order(1).of(MARIA).line("100.00").paid(START))
                .points()
                .value();
        bench.loyalty.clock.advance(Duration.ofHours(1));
        Instant later = bench.loyalty.clock.instant();
        long late = bench.loyalty
                .place(order(2).of(MARIA)
                        .line("100.00")
                        .submitted(START)
                        .captured("100.00", later)
                        .facts())
                .points()
                .value();
        long next = bench.loyalty
                .place(order(3).of(MARIA).line("100.00").paid(later))
                .points()
                .value();

        assertThat(List.of(first, late, next)).containsExactly(100L, 100L, 150L);
        assertThat(bench.held.tierHeldBefore(MARIA, START)).isEmpty();
        assertThat(bench.held.tierHeldBefore(MARIA, later)).contains(1L);
    }

    @Test
    void while_tiers_or_the_programme_are_off_nobody_rises_and_nothing_is_multiplied() {
        TierRules on = TierLadder.by(By.POINTS).multiplying("2").steps(100);
        TierBench bench = TierBench.on(TestDatabase.HSQLDB, on);
        bench.loyalty.adjust(MARIA, 100);
        bench.loyalty.clock.advance(Duration.ofMinutes(1));

        bench.tiers(on.with(false, By.POINTS, 12, 30, true));
        bench.loyalty.adjust(8, 100);
        Instant now = bench.loyalty.clock.instant();

        assertThat(bench.loyalty
                        .place(order(1).of(MARIA).line("10.00").paid(now))
                        .points())
                .isEqualTo(Points.of(10));
        assertThat(bench.tier(8)).isZero();
        assertThat(bench.pages.status(MARIA, bench.loyalty.programme.current().rules()))
                .isEmpty();
        bench.review.run();
        assertThat(bench.tier(8)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void awards_that_cross_a_threshold_together_change_the_tier_once(TestDatabase database) {
        TierBench bench =
                TierBench.on(database, TierLadder.by(By.POINTS).withMails().steps(100));
        bench.loyalty.adjust(MARIA, 50);

        Together.run(8, thread -> () -> {
            bench.loyalty.adjust(MARIA, 50);
            return thread;
        });

        assertThat(bench.reasons(MARIA)).containsExactly(TierChange.Reason.REACHED);
        assertThat(bench.mails()).isEqualTo(1);
    }

    @Test
    void an_award_after_a_long_history_asks_no_more_than_one_after_a_short_one() throws Exception {
        TierBench bench = TierBench.counted(TierLadder.by(By.POINTS).steps(1, 1_000_000));
        bench.loyalty.adjust(MARIA, 10);
        bench.loyalty.adjust(MARIA, 10);
        StatementCount early = StatementCount.during(() -> bench.loyalty.adjust(MARIA, 10));
        for (int day = 0; day < 300; day++) {
            bench.loyalty.clock.advance(Duration.ofDays(1));
            bench.loyalty.adjust(MARIA, 10);
        }

        StatementCount late = StatementCount.during(() -> bench.loyalty.adjust(MARIA, 10));

        assertThat(late.statements()).isEqualTo(early.statements());
    }
}
