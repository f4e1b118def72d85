package io.fedelta.loyalty.earning;

import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.earning.Decision.Reason;
import io.fedelta.loyalty.earning.Decision.State;
import io.fedelta.loyalty.ledger.ClawBackExplanation;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.ledger.Source;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.MovableClock;
import io.fedelta.loyalty.testing.OrderFixture;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.verification.service.LoyaltyVerification;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClawBackIntegrationTests {

    private static final Instant NOON = MovableClock.START;
    private static final long MARIA = 42;

    private final List<String> heard = new ArrayList<>();
    private LoyaltyBench bench;

    @AfterEach
    void the_tables_are_right() {
        assertThat(new LoyaltyVerification(bench.dataSource, List::of, List.of(), bench.clock).run())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void each_refund_takes_its_share_and_the_last_takes_the_rest(TestDatabase database) {
        open(database, "1");
        OrderFixture order = order(1).of(MARIA).line("100.00").paidInFull(NOON);
        bench.place(order.facts());

        bench.place(order.refunded("30.00", NOON).facts());
        bench.place(order.refunded("70.00", NOON).facts());

        assertThat(moves()).containsExactly(100L, -30L, -70L);
        assertThat(bench.points(MARIA)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void a_half_point_is_never_taken_twice(TestDatabase database) {
        open(database, "0.5");
        OrderFixture order = order(1).of(MARIA).line("19.99").paidInFull(NOON);
        bench.place(order.facts());

        bench.place(order.refunded("10.00", NOON).facts());
        bench.place(order.refunded("9.99", NOON).facts());

        assertThat(moves()).containsExactly(9L, -4L, -5L);
    }

    @ParameterizedTest
    @EnumSource
    void looking_again_changes_nothing(TestDatabase database) {
        open(database, "1");
        OrderFixture order = order(1).of(MARIA).line("100.00").paidInFull(NOON);
        bench.place(order.facts());
        Decision taken = bench.place(order.refunded("30.00", NOON).facts());

        for (int look = 0; look < 5; look++) {
            assertThat(bench.awarding.decide(1)).contains(taken);
        }

        assertThat(moves()).containsExactly(100L, -30L);
        assertThat(taken.refunded()).isEqualTo(new Refunded(Points.of(30), 1, 0, false));
        assertThat(taken.left()).isEqualTo(Points.of(70));
    }

    @ParameterizedTest
    @EnumSource
    void the_entry_tells_of_which_award_how_much_of_which_base_went_back(TestDatabase database) {
        open(database, "1");
        OrderFixture order = order(1).of(MARIA).line("100.00").paidInFull(NOON);
        bench.place(order.facts());
        bench.ruled(ProgrammeRules.OFF);

        bench.place(order.refunded("30.00", NOON).facts());

        Entry entry = bench.ledger.entry(MARIA, 2).orElseThrow();
        assertThat(entry.kind()).isEqualTo(EntryKind.CLAW_BACK);
        assertThat(entry.source()).isEqualTo(Source.refund(1, 1));
        assertThat(entry.ruleVersion())
                .isEqualTo(bench.ledger.entry(MARIA, 1).orElseThrow().ruleVersion());
        assertThat(bench.ledger.explanation(MARIA, 2))
                .isEqualTo(new ClawBackExplanation(
                        1, Points.of(100), "EUR", new BigDecimal("100.00"), new BigDecimal("30"), Points.ZERO));
    }

    @ParameterizedTest
    @EnumSource
    void a_refund_of_lines_takes_those_lines(TestDatabase database) {
        open(database, "1");
        OrderFixture order =
                order(1).of(MARIA).line("80.00").line("20.00").shipping("5.00").paidInFull(NOON);
        bench.place(order.facts());
        bench.transactions.inNew(() -> {
            bench.refundLines.record(1, List.of(new RefundLine(1001, 2, 1)));
            return null;
        });

        bench.place(order.refunded("25.00", NOON).facts());

        assertThat(moves()).containsExactly(100L, -20L);
        assertThat(heard).containsExactly("units of 2: 1");
    }

    @ParameterizedTest
    @EnumSource
    void units_that_went_back_before_the_order_was_paid_in_full_do_not_go_back_again(TestDatabase database) {
        open(database, "1");
        bench.transactions.inNew(() -> {
            bench.refundLines.record(1, List.of(new RefundLine(1001, 2, 1)));
            return null;
        });
        OrderFixture order = order(1).of(MARIA)
                .line("80.00")
                .line("20.00")
                .captured("20.00", NOON)
                .refunded("20.00", NOON)
                .captured("100.00", NOON.plusSeconds(1));
        bench.place(order.facts());

        bench.place(order.refunded("10.00", NOON.plusSeconds(2)).facts());

        assertThat(moves()).containsExactly(100L, -10L);
        assertThat(heard).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everything_refunded_is_told_once_with_all_units(TestDatabase database) {
        open(database, "1");
        OrderFixture order = order(1).of(MARIA).line("80.00").line("20.00").paidInFull(NOON);
        bench.place(order.facts());

        bench.place(order.refunded("100.00", NOON).facts());
        bench.awarding.decide(1);

        assertThat(heard).containsExactly("units of 1: 1", "units of 2: 1", "lost", "refunded");
        assertThat(bench.awarding.decision(1).orElseThrow().refunded().lost()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void an_order_that_earned_nothing_is_lost_as_well(TestDatabase database) {
        open(database, "1");
        bench.ruled(new ProgrammeRules(
                true,
                false,
                LoyaltyBench.rules("1").ratio(),
                LoyaltyBench.rules("1").base(),
                false,
                true));
        OrderFixture order = order(1).of(MARIA).line("80.00").paidInFull(bench.clock.instant());
        assertThat(bench.place(order.facts()).reason()).isEqualTo(Reason.PAYMENT_POINTS_OFF);

        bench.place(order.refunded("80.00", NOON).facts());

        assertThat(heard).containsExactly("units of 1: 1", "lost", "refunded");
    }

    @ParameterizedTest
    @EnumSource
    void an_order_without_points_is_lost_when_all_its_lines_went_back_though_shipping_stays(TestDatabase database) {
        open(database, "0.01");
        OrderFixture order = order(1).of(MARIA).line("80.00").shipping("5.00").paidInFull(bench.clock.instant());
        assertThat(bench.place(order.facts()).reason()).isEqualTo(Reason.NOTHING_EARNS);
        bench.transactions.inNew(() -> {
            bench.refundLines.record(1, List.of(new RefundLine(1001, 1, 1)));
            return null;
        });

        bench.place(order.refunded("80.00", NOON).facts());

        assertThat(heard).containsExactly("units of 1: 1", "lost", "refunded");
    }

    @ParameterizedTest
    @EnumSource
    void a_lowered_order_takes_back_and_a_raised_one_gives_nothing(TestDatabase database) {
        open(database, "1");
        bench.place(order(1).of(MARIA).line("100.00").paid(NOON));

        bench.place(order(1).of(MARIA).line("60.00").captured("100.00", NOON).facts());
        bench.place(order(1).of(MARIA).line("100.00").captured("100.00", NOON).facts());
        bench.place(order(1).of(MARIA).line("50.00").captured("100.00", NOON).facts());

        assertThat(moves()).containsExactly(100L, -40L, -10L);
    }

    @ParameterizedTest
    @EnumSource
    void a_part_that_comes_again_gives_nothing_back(TestDatabase database) {
        open(database, "1");
        OrderFixture order = order(1).of(MARIA).line("100.00").paidInFull(NOON);
        bench.place(order.facts());
        bench.place(order.refunded("40.00", NOON).facts());

        bench.place(order.captured("40.00", NOON).facts());

        assertThat(moves()).containsExactly(100L, -40L);
    }

    @ParameterizedTest
    @EnumSource
    void an_order_that_is_paid_again_after_all_its_money_went_back_is_decided_anew(TestDatabase database) {
        open(database, "1");
        OrderFixture order = order(1).of(MARIA).line("100.00").paidInFull(NOON);
        bench.place(order.facts());
        bench.place(order.refunded("100.00", NOON.plusSeconds(60)).facts());
        bench.clock.advance(Duration.ofMinutes(5));
        Instant later = bench.clock.instant();
        bench.ruled(LoyaltyBench.rules("2"));

        assertThat(bench.place(order.captured("60.00", later).facts()).left()).isEqualTo(Points.ZERO);
        Decision again = bench.place(order.captured("40.00", later).facts());
        assertThat(bench.awarding.decide(1)).contains(again);
        bench.place(order.refunded("30.00", later.plusSeconds(60)).facts());

        assertThat(again.cycle()).isEqualTo(1);
        assertThat(moves()).containsExactly(100L, -100L, 200L, -60L);
        assertThat(heard).containsExactly("units of 1: 1", "lost", "refunded", "lost");
    }

    @ParameterizedTest
    @EnumSource
    void money_that_stayed_does_not_pay_a_lost_order_again_when_it_is_lowered(TestDatabase database) {
        open(database, "1");
        bench.place(order(1).of(MARIA).line("80.00").shipping("20.00").paid(NOON));
        bench.transactions.inNew(() -> {
            bench.refundLines.record(1, List.of(new RefundLine(1001, 1, 1)));
            return null;
        });

        for (String price : List.of("80.00", "0.00")) {
            bench.place(order(1).of(MARIA)
                    .line(price)
                    .shipping("20.00")
                    .captured("100.00", NOON)
                    .refunded("80.00", NOON.plusSeconds(60))
                    .facts());
        }

        assertThat(moves()).containsExactly(80L, -80L);
        assertThat(bench.awarding.decision(1).orElseThrow().cycle()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void a_cancelled_order_loses_only_what_is_left_and_a_new_submission_is_a_new_cycle(TestDatabase database) {
        open(database, "1");
        OrderFixture order = order(1).of(MARIA).line("100.00").paidInFull(NOON);
        bench.place(order.facts());
        bench.place(order.refunded("30.00", NOON).facts());

        bench.place(order.state(OrderState.CANCELLED).facts());
        Decision again = bench.place(order.state(OrderState.SUBMITTED).facts());

        assertThat(moves()).containsExactly(100L, -30L, -70L, 100L, -30L);
        assertThat(again.cycle()).isEqualTo(1);
        assertThat(again.left()).isEqualTo(Points.of(70));
    }

    @ParameterizedTest
    @EnumSource
    void an_order_refunded_in_full_has_nothing_left_to_lose_when_it_is_cancelled(TestDatabase database) {
        open(database, "1");
        OrderFixture order = order(1).of(MARIA).line("100.00").paidInFull(NOON);
        bench.place(order.facts());
        bench.place(order.refunded("100.00", NOON).facts());

        Decision cancelled = bench.place(order.state(OrderState.CANCELLED).facts());

        assertThat(moves()).containsExactly(100L, -100L);
        assertThat(cancelled.reason()).isEqualTo(Reason.NO_LONGER_SUBMITTED);
    }

    @ParameterizedTest
    @EnumSource
    void an_order_paid_and_refunded_before_anybody_looked_nets_to_the_same(TestDatabase database) {
        open(database, "1");

        Decision decision = bench.place(order(1).of(MARIA)
                .line("100.00")
                .paidInFull(NOON)
                .refunded("30.00", NOON.plusSeconds(60))
                .facts());

        assertThat(decision.state()).isEqualTo(State.AWARDED);
        assertThat(moves()).containsExactly(100L, -30L);
    }

    @ParameterizedTest
    @EnumSource
    void a_promise_that_never_counted_takes_nothing_when_it_is_voided(TestDatabase database) {
        open(database, "1");
        bench.place(order(1).of(MARIA)
                .line("100.00")
                .submitted(NOON)
                .captured("100.00", NOON)
                .cashOnDelivery("100.00", NOON)
                .facts());

        bench.place(order(1).of(MARIA)
                .line("100.00")
                .submitted(NOON)
                .captured("100.00", NOON)
                .cashOnDelivery("100.00", NOON)
                .refunded("100.00", NOON.plusSeconds(60))
                .facts());

        assertThat(moves()).containsExactly(100L);
    }

    @ParameterizedTest
    @EnumSource
    void a_deposit_that_went_back_takes_nothing_of_what_came_later(TestDatabase database) {
        open(database, "1");
        OrderFixture order = order(1).of(MARIA).line("100.00").submitted(NOON).captured("40.00", NOON);
        assertThat(bench.place(order.facts()).state()).isEqualTo(State.WAITING);
        assertThat(bench.place(order.refunded("40.00", NOON).facts()).state()).isEqualTo(State.WAITING);

        bench.place(order.captured("100.00", NOON).facts());
        bench.place(order.refunded("10.00", NOON).facts());

        assertThat(moves()).containsExactly(100L, -10L);
    }

    private void open(TestDatabase database, String ratio) {
        bench = LoyaltyBench.on(database).earning(ratio);
        bench.refundListeners.add(new RefundListener() {
            @Override
            public void unitsRefunded(long orderId, long itemId, int refundedUnits) {
                heard.add("units of " + itemId + ": " + refundedUnits);
            }

            @Override
            public void orderRefunded(long orderId) {
                heard.add("refunded");
            }
        });
        bench.paidOrderListeners.add(new PaidOrderListener() {
            @Override
            public void orderPaid(OrderFacts order, Instant paidAt, int cycle) {}

            @Override
            public void orderLost(long orderId, long accountId) {
                heard.add("lost");
            }
        });
    }

    /** Points of the entries, oldest first. */
    private List<Long> moves() {
        return bench.jdbc.queryForList(
                "SELECT POINTS FROM LOY_ENTRY WHERE ACCOUNT_ID = ? ORDER BY ENTRY_NO", Long.class, MARIA);
    }
}
