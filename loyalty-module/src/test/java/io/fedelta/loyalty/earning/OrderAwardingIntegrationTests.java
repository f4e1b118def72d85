package io.fedelta.loyalty.earning;

import static io.fedelta.loyalty.testing.MovableClock.START;
import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.earning.Decision.Reason;
import io.fedelta.loyalty.earning.Decision.State;
import io.fedelta.loyalty.ledger.AppliedMultiplier;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Scope;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderAwardingIntegrationTests {

    private static final long MARIA = 7;

    @ParameterizedTest
    @EnumSource
    void a_paid_order_is_awarded_with_an_entry_that_explains_itself(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database).earning("1");

        Decision decision = bench.place(order(1).of(MARIA).line("75.00").paid(START));

        assertThat(decision).isEqualTo(bench.awarding.decision(1).orElseThrow());
        assertThat(decision)
                .extracting(Decision::state, Decision::reason, Decision::points)
                .containsExactly(State.AWARDED, Reason.PAID_IN_FULL, Points.of(75));
        Entry entry =
                bench.ledger.entry(MARIA, decision.entryNo().orElseThrow()).orElseThrow();
        assertThat(entry.ruleVersion()).contains(1L);
        assertThat(bench.ledger.explanation(MARIA, 1).points()).isEqualTo(entry.points());
    }

    @ParameterizedTest
    @EnumSource
    void the_ratio_of_the_completing_payment_counts_and_not_that_of_the_decision(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database).earning("1");
        OrderFacts paid = order(1).of(MARIA).line("75.00").paid(START);
        bench.clock.advance(Duration.ofHours(1));
        bench.earning("2");

        assertThat(bench.place(paid).points()).isEqualTo(Points.of(75));
        assertThat(bench.place(order(2).of(MARIA).line("75.00").paid(bench.clock.instant()))
                        .points())
                .isEqualTo(Points.of(150));
        assertThat(bench.points(MARIA)).isEqualTo(225);
    }

    @ParameterizedTest
    @EnumSource
    void what_was_paid_before_switch_on_or_while_off_is_excluded_for_good(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database);
        OrderFacts early = order(1).of(MARIA).line("75.00").paid(START);
        bench.clock.advance(Duration.ofDays(1));
        bench.earning("1");

        assertThat(bench.place(early))
                .extracting(Decision::state, Decision::reason)
                .containsExactly(State.EXCLUDED, Reason.PROGRAMME_OFF);
        assertThat(bench.awarding.decide(1).orElseThrow().state()).isEqualTo(State.EXCLUDED);
        assertThat(bench.points(MARIA)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void an_order_waits_until_its_last_payment(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database).earning("1");
        assertThat(bench.place(order(1).of(MARIA)
                                .line("75.00")
                                .captured("25.00", START)
                                .facts())
                        .state())
                .isEqualTo(State.WAITING);

        Decision paid = bench.place(order(1).of(MARIA)
                .line("75.00")
                .captured("25.00", START)
                .captured("50.00", START.plusSeconds(60))
                .facts());

        assertThat(paid.state()).isEqualTo(State.AWARDED);
        assertThat(bench.points(MARIA)).isEqualTo(75);
    }

    @ParameterizedTest
    @EnumSource
    void an_order_that_goes_on_waiting_keeps_its_decision(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database).earning("1");
        Decision waits = bench.place(order(1).of(MARIA).line("75.00").facts());
        bench.clock.advance(Duration.ofDays(1));

        assertThat(bench.awarding.decide(1)).contains(waits);
        assertThat(bench.awarding.decision(1)).contains(waits);
    }

    @ParameterizedTest
    @EnumSource
    void an_order_submitted_again_while_off_is_excluded_for_that_reason(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database).earning("1");
        bench.place(order(1).of(MARIA).line("75.00").paid(START));
        bench.place(order(1).of(MARIA).line("75.00").state(OrderState.OPEN).facts());
        bench.clock.advance(Duration.ofDays(1));
        bench.ruled(ProgrammeRules.OFF);

        bench.place(order(1).of(MARIA).line("75.00").paid(bench.clock.instant()));

        assertThat(bench.awarding.decision(1).orElseThrow().reason()).isEqualTo(Reason.PROGRAMME_OFF);
        assertThat(bench.points(MARIA)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void an_order_that_earns_less_than_a_point_is_excluded(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database).earning("1");

        assertThat(bench.place(order(1).of(MARIA).line("0.99").paid(START)).reason())
                .isEqualTo(Reason.NOTHING_EARNS);
        assertThat(bench.ledger.history(MARIA, 0, 10).total()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_recorded_about_a_cart_or_an_unknown_order(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database).earning("1");
        bench.orders.put(order(1).of(MARIA).line("75.00").state(OrderState.OPEN).paid(START));

        assertThat(bench.awarding.decide(1)).isEmpty();
        assertThat(bench.awarding.decide(2)).isEmpty();
        assertThat(bench.awarding.decision(1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_award_of_a_withdrawn_order_is_taken_back_whole_and_once(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database).earning("1");
        bench.place(order(1).of(MARIA).line("75.00").paid(START));

        Decision withdrawn = bench.place(
                order(1).of(MARIA).line("75.00").state(OrderState.CANCELLED).paid(START));
        bench.awarding.decide(1);

        assertThat(withdrawn)
                .extracting(Decision::state, Decision::reason, Decision::points)
                .containsExactly(State.EXCLUDED, Reason.NO_LONGER_SUBMITTED, Points.ZERO);
        assertThat(bench.points(MARIA)).isZero();
        assertThat(bench.ledger.history(MARIA, 0, 10).rows())
                .extracting(Entry::kind)
                .containsExactly(EntryKind.PAYMENT_REVERSAL, EntryKind.PAYMENT);
        assertThat(bench.ledger.explanation(MARIA, 2).points()).isEqualTo(Points.of(-75));
    }

    @ParameterizedTest
    @EnumSource
    void an_order_that_is_submitted_again_is_awarded_again_each_time(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database).earning("1");

        for (int round = 0; round < 3; round++) {
            bench.place(
                    order(1).of(MARIA).line("75.00").state(OrderState.SUBMITTED).paid(START));
            assertThat(bench.points(MARIA)).isEqualTo(75);
            bench.place(order(1).of(MARIA).line("75.00").state(OrderState.OPEN).facts());
            assertThat(bench.points(MARIA)).isZero();
            bench.place(order(1).of(MARIA).line("75.00").submitted(START).facts());
            assertThat(bench.awarding.decision(1).orElseThrow().state()).isEqualTo(State.WAITING);
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_order_that_was_deleted_keeps_its_decision(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database).earning("1");
        Decision decision = bench.place(order(1).of(MARIA).line("75.00").paid(START));
        bench.orders.remove(1);

        assertThat(bench.awarding.decide(1)).contains(decision);
    }

    @ParameterizedTest
    @EnumSource
    void what_multiplies_is_asked_with_the_rules_of_the_submission(TestDatabase database) {
        LoyaltyBench bench =
                LoyaltyBench.on(database).ruled(LoyaltyBench.rules("1").withStacking(true));
        Instant submitted = bench.clock.instant();
        bench.multiplierSources.add((order, rules) -> rules.stacking()
                ? List.of(new Multiplier(
                        new AppliedMultiplier(AppliedMultiplier.Kind.CAMPAIGN, "Double", new BigDecimal("2")),
                        Scope.EVERYTHING))
                : List.of());
        bench.place(order(1).of(MARIA).line("75.00").submitted(submitted).facts());
        bench.clock.advance(Duration.ofHours(1));
        bench.ruled(LoyaltyBench.rules("3"));

        Decision decision = bench.place(order(1).of(MARIA)
                .line("75.00")
                .submitted(submitted)
                .captured("75.00", bench.clock.instant())
                .facts());

        assertThat(decision.points()).isEqualTo(Points.of(75 * 3 * 2));
        assertThat(bench.awarding
                        .preview(order(2).line("10.00").facts())
                        .orElseThrow()
                        .points())
                .isEqualTo(Points.of(30));
    }
}
