package io.fedelta.loyalty.tier;

import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.earning.OrderState;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.message.MailComposer.Composition.Ready;
import io.fedelta.loyalty.programme.TierRules;
import io.fedelta.loyalty.programme.TierRules.By;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.MovableClock;
import io.fedelta.loyalty.testing.OrderFixture;
import io.fedelta.loyalty.testing.StatementCount;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.TierBench;
import io.fedelta.loyalty.testing.TierLadder;
import io.fedelta.loyalty.testing.Together;
import io.fedelta.loyalty.verification.service.LoyaltyVerification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
    void spending_counts_also_where_orders_bring_no_points() {
        TierBench bench =
                TierBench.on(TestDatabase.HSQLDB, TierLadder.by(By.SPEND).steps(100));
        bench.ruled(bench.rulesWithoutPaymentPoints());

        bench.loyalty.place(order(1).of(MARIA).line("100.00").paid(START));

        assertThat(bench.loyalty.points(MARIA)).isZero();
        assertThat(bench.tier(MARIA)).isEqualTo(1);
    }

    @Test
    void spending_in_another_currency_does_not_count() {
        TierBench bench =
                TierBench.on(TestDatabase.HSQLDB, TierLadder.by(By.SPEND).steps(100));

        bench.loyalty.place(order(1).of(MARIA).in("CHF").line("100.00").paid(START));

        assertThat(bench.tier(MARIA)).isZero();
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
    void a_refund_leaves_the_day_of_its_order_and_begins_the_days_of_grace(TestDatabase database) {
        for (By by : By.values()) {
            TierBench bench = TierBench.on(
                    database, TierLadder.by(by).months(12).grace(30).steps(100));
            bench.loyalty.place(order(1).of(MARIA).line("100.00").paid(START));
            bench.loyalty.clock.advance(Duration.ofDays(20));

            bench.loyalty.place(order(1).of(MARIA)
                    .line("100.00")
                    .submitted(START)
                    .captured("100.00", START)
                    .refunded("30.00", bench.loyalty.clock.instant())
                    .facts());

            assertThat(bench.tier(MARIA)).isEqualTo(1);
            assertThat(bench.status(MARIA).inGrace()).isTrue();
            assertThat(bench.status(MARIA).figure()).isEqualByComparingTo("70");
            assertThat(bench.days(MARIA)).isEqualTo(1);
            bench.reviewAfter(Duration.ofDays(30));
            assertThat(bench.tier(MARIA)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_goes_back_is_spent_no_more_where_orders_bring_no_points(TestDatabase database) {
        TierBench bench = TierBench.on(database, TierLadder.by(By.SPEND).steps(100));
        bench.ruled(bench.rulesWithoutPaymentPoints());
        OrderFixture order =
                order(1).of(MARIA).line("100.00").shipping("100.00").paidInFull(START);
        bench.loyalty.place(order.facts());

        bench.loyalty.place(order.refunded("60.00", START).facts());
        assertThat(bench.status(MARIA).figure()).isEqualByComparingTo("70");
        assertThat(bench.status(MARIA).inGrace()).isTrue();

        bench.loyalty.place(order.refunded("140.00", START).facts());
        assertThat(bench.status(MARIA).figure()).isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @EnumSource
    void what_is_too_little_for_a_point_is_spent_no_more_as_well(TestDatabase database) {
        TierBench bench = TierBench.on(database, TierLadder.by(By.SPEND).steps(100));
        bench.ruled(LoyaltyBench.rules("0.01").withTiers(TierLadder.by(By.SPEND).steps(100)));
        OrderFixture order = order(1).of(MARIA).line("100.00").paidInFull(START);
        bench.loyalty.place(order.facts());

        bench.loyalty.place(order.refunded("30.00", START).facts());

        assertThat(bench.loyalty.points(MARIA)).isEqualTo(1);
        assertThat(bench.status(MARIA).figure()).isEqualByComparingTo("70");
    }

    @ParameterizedTest
    @EnumSource
    void thirds_of_an_order_leave_order_day_and_standing_at_the_same_figure(TestDatabase database) {
        TierBench bench = TierBench.on(database, TierLadder.by(By.SPEND).steps(100));
        OrderFixture order = order(1).of(MARIA).line("10.00").shipping("20.00").paidInFull(START);
        bench.loyalty.place(order.facts());

        bench.loyalty.place(order.refunded("10.00", START).facts());
        bench.loyalty.place(order.refunded("10.00", START).facts());

        assertThat(bench.status(MARIA).figure()).isEqualByComparingTo("3.33333");
        assertThat(new LoyaltyVerification(bench.loyalty.dataSource, List::of, List.of(), bench.loyalty.clock).run())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_lost_order_spends_nothing_and_spends_again_when_it_is_paid_again(TestDatabase database) {
        TierBench bench = TierBench.on(
                database, TierLadder.by(By.SPEND).months(12).grace(30).steps(100));
        bench.loyalty.place(order(1).of(MARIA).line("100.00").paid(START));

        bench.loyalty.place(
                order(1).of(MARIA).state(OrderState.CANCELLED).line("100.00").paid(START));
        assertThat(bench.status(MARIA).figure()).isEqualByComparingTo("0");

        bench.loyalty.place(order(1).of(MARIA).line("100.00").paid(START));
        assertThat(bench.status(MARIA).figure()).isEqualByComparingTo("100");
        assertThat(bench.reasons(MARIA)).hasSize(1);
    }

    @Test
    void a_lost_order_of_a_guest_opens_no_account() {
        TierBench bench =
                TierBench.on(TestDatabase.HSQLDB, TierLadder.by(By.SPEND).steps(100));
        bench.loyalty.place(order(1).byGuest().line("100.00").paid(START));

        bench.loyalty.place(
                order(1).byGuest().state(OrderState.CANCELLED).line("100.00").paid(START));

        assertThat(bench.count("SELECT COUNT(*) FROM LOY_ACCOUNT")).isZero();
        assertThat(bench.count("SELECT COUNT(*) FROM LOY_TIER_STANDING")).isZero();
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

    @Test
    void each_reach_has_its_mail_and_the_switch_keeps_mails_back() {
        TierBench bench = TierBench.on(
                TestDatabase.HSQLDB,
                TierLadder.by(By.POINTS).withMails().months(1).grace(0).steps(100));
        bench.loyalty.adjust(MARIA, 100);
        assertThat(bench.mails()).isEqualTo(1);

        bench.reviewAfter(Duration.ofDays(32));
        bench.loyalty.adjust(MARIA, 100);
        assertThat(bench.mails()).isEqualTo(2);

        bench.tiers(TierLadder.by(By.POINTS).steps(100));
        bench.loyalty.adjust(8, 100);
        assertThat(bench.tier(8)).isEqualTo(1);
        assertThat(bench.mails()).isEqualTo(2);
    }

    @Test
    void the_mail_names_the_tier_as_it_was_when_it_was_reached() {
        TierBench bench = TierBench.on(
                TestDatabase.HSQLDB,
                TierLadder.by(By.POINTS).withMails().multiplying("1.5").steps(100));
        bench.loyalty.adjust(MARIA, 100);
        bench.tiers(TierLadder.by(By.POINTS).withMails().steps(500));

        Ready ready = (Ready) bench.mail(MARIA).compose(bench.message(MARIA));

        assertThat(ready.mail().variables())
                .containsEntry("tierName", "Tier 1")
                .containsEntry("multiplier", "1.5")
                .containsEntry("discount", "")
                .containsEntry("ink", "#ffffff");
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

    @Test
    void pages_show_the_way_to_the_next_tier_and_until_when_it_is_open() {
        TierBench bench =
                TierBench.on(TestDatabase.HSQLDB, TierLadder.by(By.POINTS).steps(100, 500));
        bench.loyalty.adjust(MARIA, 120);
        bench.loyalty.clock.advance(Duration.ofDays(1));
        bench.loyalty.adjust(MARIA, 80);

        TierStatus status = bench.status(MARIA);

        assertThat(status.held().orElseThrow().id()).isEqualTo(1);
        assertThat(status.next().orElseThrow().id()).isEqualTo(2);
        assertThat(status.missing()).isEqualByComparingTo("300");
        assertThat(status.percent()).isEqualTo(40);
        assertThat(status.countsUntil()).contains(LocalDate.of(2027, 2, 28));
        assertThat(bench.status(99).held()).isEqualTo(Optional.empty());
        assertThat(bench.status(99).missing()).isEqualByComparingTo("100");
    }

    @Test
    void changes_are_told_with_the_tiers_of_their_time() {
        TierBench bench =
                TierBench.on(TestDatabase.HSQLDB, TierLadder.by(By.POINTS).steps(100, 500));
        bench.loyalty.adjust(MARIA, 120);
        bench.tiers(TierLadder.by(By.POINTS).steps(110));
        bench.loyalty.adjust(MARIA, 400);

        assertThat(bench.pages.changes(MARIA, 10))
                .extracting(past -> past.to().orElseThrow().threshold().intValue())
                .containsExactly(100);
        assertThat(bench.pages.holders(1)).isEqualTo(1);
    }
}
