package io.fedelta.loyalty.tier;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.programme.TierRules;
import io.fedelta.loyalty.programme.TierRules.By;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.MovableClock;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.TierBench;
import io.fedelta.loyalty.testing.TierLadder;
import io.fedelta.loyalty.testing.Together;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TierReviewIntegrationTests {

    private static final long MARIA = 7;
    private static final Instant START = MovableClock.START;

    @ParameterizedTest
    @EnumSource
    void a_tier_falls_when_the_window_has_slid_and_the_days_of_grace_are_over(TestDatabase database) {
        TierBench bench = TierBench.on(
                database, TierLadder.by(By.POINTS).months(12).grace(30).steps(100, 500));
        bench.loyalty.adjust(MARIA, 500);

        bench.reviewOn("2027-02-28");
        assertThat(bench.tier(MARIA)).isEqualTo(2);
        assertThat(bench.status(MARIA).inGrace()).isFalse();
        assertThat(bench.status(MARIA).lastDay()).contains(LocalDate.of(2027, 3, 30));

        bench.reviewOn("2027-03-01");
        assertThat(bench.tier(MARIA)).isEqualTo(2);
        assertThat(bench.status(MARIA).inGrace()).isTrue();
        assertThat(bench.status(MARIA).lastDay()).contains(LocalDate.of(2027, 3, 30));

        bench.reviewOn("2027-03-30");
        assertThat(bench.tier(MARIA)).isEqualTo(2);
        bench.reviewOn("2027-03-31");
        assertThat(bench.tier(MARIA)).isZero();
        assertThat(bench.reasons(MARIA)).containsExactly(TierChange.Reason.REACHED, TierChange.Reason.ENDED);
    }

    @ParameterizedTest
    @EnumSource
    void whoever_earns_enough_within_the_days_of_grace_keeps_the_tier(TestDatabase database) {
        TierBench bench = TierBench.on(
                database, TierLadder.by(By.POINTS).months(12).grace(30).steps(100, 500));
        bench.loyalty.adjust(MARIA, 500);
        bench.reviewOn("2027-03-05");

        bench.loyalty.adjust(MARIA, 500);
        bench.reviewOn("2027-06-01");

        assertThat(bench.tier(MARIA)).isEqualTo(2);
        assertThat(bench.status(MARIA).inGrace()).isFalse();
        assertThat(bench.reasons(MARIA)).hasSize(1);
        bench.reviewOn("2028-03-05");
        assertThat(bench.status(MARIA).inGrace()).isTrue();
    }

    @Test
    void what_is_left_decides_how_far_a_tier_falls() {
        TierBench bench = TierBench.on(
                TestDatabase.HSQLDB,
                TierLadder.by(By.POINTS).months(12).grace(10).steps(100, 500));
        bench.loyalty.adjust(MARIA, 450);
        bench.loyalty.clock.set(Instant.parse("2026-12-31T22:30:00Z"));
        bench.loyalty.adjust(MARIA, 150);

        bench.reviewOn("2027-03-01");
        bench.reviewOn("2027-03-11");
        assertThat(bench.tier(MARIA)).isEqualTo(1);
        bench.reviewOn("2027-12-30");
        assertThat(bench.status(MARIA).inGrace()).isFalse();
        bench.reviewOn("2027-12-31");
        assertThat(bench.status(MARIA).inGrace()).isTrue();
    }

    @Test
    void days_begin_at_midnight_of_the_shop_over_the_end_of_a_year() {
        TierBench bench = TierBench.on(
                TestDatabase.HSQLDB,
                TierLadder.by(By.POINTS).months(12).grace(0).steps(100));
        bench.loyalty.clock.set(Instant.parse("2026-12-31T23:30:00Z"));
        bench.loyalty.adjust(MARIA, 100);

        bench.reviewAt("2027-12-31T22:59:00Z");
        assertThat(bench.tier(MARIA)).isEqualTo(1);
        bench.reviewAt("2027-12-31T23:00:00Z");
        assertThat(bench.tier(MARIA)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void the_next_review_finds_whoever_reaches_new_tiers_and_mails_nobody(TestDatabase database) {
        TierBench bench = TierBench.on(database, TierRules.OFF);
        bench.loyalty.adjust(MARIA, 300);
        bench.loyalty.adjust(8, 20);
        bench.tiers(TierLadder.by(By.POINTS).withMails().steps(100, 500));

        bench.review.run();
        assertThat(bench.tier(MARIA)).isEqualTo(1);
        assertThat(bench.tier(8)).isZero();
        assertThat(bench.mails()).isZero();

        bench.tiers(TierLadder.by(By.POINTS).withMails().steps(10, 200));
        assertThat(bench.tier(MARIA)).isEqualTo(1);
        bench.review.run();
        assertThat(bench.tier(MARIA)).isEqualTo(2);
        assertThat(bench.tier(8)).isEqualTo(1);
        assertThat(bench.reasons(MARIA)).containsOnly(TierChange.Reason.RULES);
    }

    @Test
    void a_raised_threshold_takes_nothing_at_once() {
        TierBench bench = TierBench.on(
                TestDatabase.HSQLDB, TierLadder.by(By.POINTS).grace(30).steps(100));
        bench.loyalty.adjust(MARIA, 120);
        bench.tiers(TierLadder.by(By.POINTS).grace(30).steps(150));

        bench.review.run();
        assertThat(bench.tier(MARIA)).isEqualTo(1);
        assertThat(bench.status(MARIA).inGrace()).isTrue();
        bench.reviewAfter(Duration.ofDays(30));
        assertThat(bench.tier(MARIA)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void several_nodes_review_everybody_once(TestDatabase database) {
        TierBench bench = TierBench.on(
                database, TierLadder.by(By.POINTS).months(1).grace(0).steps(100));
        for (long account = 1; account <= 250; account++) {
            bench.loyalty.adjust(account, 100);
        }
        TierBench other = TierBench.on(LoyaltyBench.on(bench.loyalty.dataSource));
        Instant later = START.plus(Duration.ofDays(32));
        bench.loyalty.clock.set(later);
        other.loyalty.clock.set(later);

        Together.run(2, node -> () -> {
            (node == 0 ? bench : other).review.run();
            return node;
        });

        assertThat(bench.count("SELECT COUNT(*) FROM LOY_TIER_STANDING WHERE TIER_ID IS NOT NULL"))
                .isZero();
        assertThat(bench.count("SELECT COUNT(*) FROM LOY_TIER_CHANGE")).isEqualTo(500);
        bench.review.run();
        assertThat(bench.count("SELECT COUNT(*) FROM LOY_TIER_CHANGE")).isEqualTo(500);
    }

    @Test
    void an_account_that_a_dead_node_claimed_is_reviewed_when_the_claim_is_over() {
        TierBench bench = TierBench.on(
                TestDatabase.HSQLDB, TierLadder.by(By.POINTS).months(1).grace(0).steps(100));
        bench.loyalty.adjust(MARIA, 100);
        bench.loyalty.clock.advance(Duration.ofDays(32));
        bench.claim(MARIA, bench.loyalty.clock.instant().plus(Duration.ofMinutes(10)));

        bench.review.run();
        assertThat(bench.tier(MARIA)).isEqualTo(1);
        bench.reviewAfter(Duration.ofMinutes(11));
        assertThat(bench.tier(MARIA)).isZero();
    }
}
