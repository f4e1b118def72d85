package io.fedelta.loyalty.recalculation;

import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.batch.Batch;
import io.fedelta.loyalty.batch.BatchState;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.OrderState;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.MovableClock;
import io.fedelta.loyalty.testing.RecalculationBench;
import io.fedelta.loyalty.testing.Studio;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import io.fedelta.loyalty.verification.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecalculationIntegrationTests {

    private static final Instant NOW = MovableClock.START;
    private static final Instant LAST_MONTH = NOW.minus(Duration.ofDays(30));

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void the_run_posts_what_the_preview_shows_and_doing_it_again_adds_nothing(TestDatabase database) {
        RecalculationBench shop = withOldOrders(database);
        String preview = shop.preview(12);
        List<Gain> shown = shop.recalculations.gains(preview, 0, 100).rows();
        assertThat(shown).hasSize(6);

        int before = shop.ledger().size();
        Batch run = shop.run(preview);

        assertThat(run.changed()).isPositive().isEqualTo(shop.ledger().size() - before);
        shown.forEach(gain -> assertThat(shop.loyalty.points(gain.accountId()))
                .as(gain.toString())
                .isEqualTo(gain.points()));
        assertThat(shop.findings()).isEmpty();

        List<String> ledger = shop.ledger();
        assertThat(shop.recalculate(12).changed()).isZero();
        assertThat(shop.ledger()).isEqualTo(ledger);
    }

    /** Six customers with ten orders each, some with a portrait, some refunded in part, some in full. */
    private static RecalculationBench withOldOrders(TestDatabase database) {
        RecalculationBench shop = RecalculationBench.on(database);
        shop.bench.withLadder();
        for (long number = 1; number <= 60; number++) {
            shop.place(oldOrder(number));
        }
        return shop;
    }

    private static OrderFacts oldOrder(long number) {
        var order = order(number).of(number % 6 + 20).line(number + "." + (number + 30) % 100);
        if (number % 3 == 0) {
            order.line("Portrait", 2, "80.00", Studio.PORTRAIT);
        }
        order.paidInFull(NOW.minus(Duration.ofDays(number)));
        if (number % 7 == 0) {
            order.refunded("5.00", NOW.minus(Duration.ofHours(5)));
        }
        return order.facts();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void what_is_there_is_never_changed(TestDatabase database) {
        RecalculationBench shop = RecalculationBench.on(database);
        shop.place(order(1).of(7).line("10.00").paid(LAST_MONTH));
        shop.loyalty.adjust(7, 40);
        shop.place(order(2).of(7).line("25.00").paid(NOW));
        shop.loyalty.ruled(LoyaltyBench.rules("3"));

        shop.recalculate(12);

        assertThat(shop.loyalty.points(7)).isEqualTo(40 + 25 + 30);
        assertThat(shop.ledger()).hasSize(3);
        assertThat(shop.findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void undoing_leaves_every_balance_as_it_was_and_a_later_recalculation_can_award_again(TestDatabase database) {
        RecalculationBench shop = withOldOrders(database);
        shop.loyalty.adjust(21, 15);
        shop.place(order(100).of(22).line("12.00").paid(NOW));
        List<String> before = shop.balances();
        String first = shop.preview(0);
        shop.run(first);
        List<String> after = shop.balances();

        shop.undo(first);

        assertThat(shop.balances()).isEqualTo(before);
        assertThat(shop.findings()).isEmpty();
        assertThat(shop.recalculations.undo(first, "anna")).isEmpty();
        assertThat(shop.recalculations.run(first, false, "anna")).isEmpty();

        shop.recalculate(0);
        assertThat(shop.balances()).isEqualTo(after);
        assertThat(shop.findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void who_got_points_of_a_run_before_it_was_cancelled_gets_what_they_unlock(TestDatabase database) {
        RecalculationBench shop = withOldOrders(database);
        String preview = shop.preview(0);
        String run = shop.recalculations
                .run(preview, false, "anna")
                .orElseThrow()
                .batch()
                .batchId();
        shop.postQuietly(20, 5_000);
        assertThat(shop.bench.rewards.grants(20)).isEmpty();

        shop.batches.cancel(run);
        shop.bench.evaluationTask.run();

        assertThat(shop.bench.rewards.grants(20)).isNotEmpty();
        assertThat(shop.bench.rewards.grants(21)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void the_window_begins_and_ends_exactly(TestDatabase database) {
        RecalculationBench shop = RecalculationBench.on(database);
        Instant begins = NOW.plusSeconds(1)
                .atZone(RecalculationBench.ROME)
                .minusMonths(6)
                .toInstant();
        shop.place(order(1).of(1).line("10.00").paid(begins));
        shop.place(order(2).of(2).line("10.00").paid(begins.minusMillis(1)));
        shop.place(order(3).of(3).line("10.00").paid(NOW.plusSeconds(1)));
        shop.place(order(5).of(5).line("10.00").paid(NOW.plusSeconds(2)));
        shop.place(order(4).of(4)
                .line("10.00")
                .submitted(begins.minusSeconds(1_000_000))
                .captured("4.00", begins.minusSeconds(1_000_000))
                .captured("6.00", begins)
                .facts());

        shop.recalculate(6);

        assertThat(List.of(
                        shop.loyalty.points(1), shop.loyalty.points(2), shop.loyalty.points(3), shop.loyalty.points(4)))
                .containsExactly(10L, 0L, 10L, 10L);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_refund_before_the_run_is_netted_and_one_afterwards_is_taken_back(TestDatabase database) {
        RecalculationBench shop = RecalculationBench.on(database);
        shop.place(order(1).of(7)
                .line("100.00")
                .paidInFull(LAST_MONTH)
                .refunded("30.00", LAST_MONTH.plusSeconds(60))
                .facts());
        shop.place(order(2).of(8)
                .line("100.00")
                .paidInFull(LAST_MONTH)
                .refunded("100.00", LAST_MONTH.plusSeconds(60))
                .facts());
        shop.recalculate(12);
        assertThat(shop.loyalty.points(7)).isEqualTo(70);
        assertThat(shop.loyalty.points(8)).isZero();

        shop.loyalty.orders.put(order(1).of(7)
                .line("100.00")
                .paidInFull(LAST_MONTH)
                .refunded("30.00", LAST_MONTH.plusSeconds(60))
                .refunded("20.00", NOW)
                .facts());
        shop.loyalty.awarding.lookAgain(1);
        assertThat(shop.loyalty.points(7)).isEqualTo(50);
        assertThat(shop.findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void an_order_that_is_cancelled_between_preview_and_run_is_left_out(TestDatabase database) {
        RecalculationBench shop = RecalculationBench.on(database);
        shop.place(order(1).of(7).line("10.00").paid(LAST_MONTH));
        shop.place(order(2).of(7).line("20.00").paid(LAST_MONTH));
        shop.place(order(3).of(7).line("40.00").paid(LAST_MONTH));
        String preview = shop.preview(12);
        shop.loyalty.orders.put(
                order(2).of(7).line("20.00").state(OrderState.CANCELLED).paid(LAST_MONTH));
        shop.loyalty.awarding.lookAgain(2);

        shop.run(preview);

        assertThat(shop.loyalty.points(7)).isEqualTo(50);
        assertThat(shop.findings()).isEmpty();
    }

    /** It had waited for its money, which came before the preview; what noticed it is the worker, after the preview. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void an_order_that_the_worker_awards_while_it_is_prepared_is_awarded_once_and_left_out(TestDatabase database) {
        RecalculationBench shop = RecalculationBench.on(database);
        shop.place(order(1).of(7).line("10.00").paid(LAST_MONTH));
        shop.place(order(2).of(7).line("20.00").submitted(NOW).facts());
        shop.place(order(3).of(7).line("40.00").paid(LAST_MONTH));
        shop.loyalty.orders.put(order(2).of(7).line("20.00").paid(NOW));
        String preview = shop.preview(12);
        assertThat(shop.recalculations.figures(preview).orders()).isEqualTo(3);
        shop.loyalty.awarding.lookAgain(2);
        assertThat(shop.loyalty.points(7)).isEqualTo(20);

        assertThat(shop.run(preview).changed()).isEqualTo(2);

        assertThat(shop.loyalty.points(7)).isEqualTo(70);
        assertThat(shop.ledger()).hasSize(3);
        assertThat(shop.loyalty.jdbc.queryForList(
                        "SELECT SOURCE_ID FROM LOY_STAGED_ENTRY WHERE STATE = 'SKIPPED'", String.class))
                .containsExactly("2");
        assertThat(shop.findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void run_and_worker_at_the_same_moment_award_each_order_once(TestDatabase database) {
        RecalculationBench shop = RecalculationBench.on(database);
        for (long number = 1; number <= 12; number++) {
            shop.place(order(number)
                    .of(number % 3 + 20)
                    .line("10.00")
                    .submitted(NOW)
                    .facts());
            shop.loyalty.orders.put(
                    order(number).of(number % 3 + 20).line("10.00").paid(NOW));
        }
        String preview = shop.preview(12);
        shop.recalculations.run(preview, false, "anna").orElseThrow();

        Together.run(
                2,
                thread -> Executors.callable(() -> {
                    if (thread == 0) {
                        shop.task.run();
                    } else {
                        LongStream.rangeClosed(1, 12).forEach(shop.loyalty.awarding::lookAgain);
                    }
                }));
        shop.loyalty.clock.advance(Duration.ofMinutes(2));
        shop.task.run();

        assertThat(shop.recalculations.find(preview).orElseThrow().run())
                .hasValueSatisfying(run -> assertThat(run.state()).isEqualTo(BatchState.DONE));
        assertThat(shop.ledger()).hasSize(12);
        assertThat(shop.balances()).containsExactly("20 40 40", "21 40 40", "22 40 40");
        assertThat(shop.findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void nothing_is_begun_while_the_programme_is_off_or_after_the_rules_have_changed(TestDatabase database) {
        RecalculationBench shop = RecalculationBench.on(database);
        shop.place(order(1).of(7).line("10.00").paid(LAST_MONTH));
        String preview = shop.preview(12);
        shop.loyalty.ruled(LoyaltyBench.rules("2"));
        assertThat(shop.recalculations.run(preview, false, "anna")).isEmpty();

        shop.loyalty.programme.edit(
                rules -> new ProgrammeRules(false, true, rules.ratio(), rules.base(), false, true), "anna");
        assertThat(shop.recalculations.preview(12, "request", "anna")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void the_verification_finds_what_was_posted_otherwise_than_it_says(TestDatabase database) {
        RecalculationBench shop = RecalculationBench.on(database);
        shop.place(order(1).of(7).line("10.00").paid(LAST_MONTH));
        shop.recalculate(12);
        assertThat(shop.findings()).isEmpty();

        shop.loyalty.jdbc.update("UPDATE LOY_STAGED_ENTRY SET POINTS = POINTS + 1");
        shop.loyalty.jdbc.update("UPDATE LOY_BATCH_CHUNK SET STATE = 'OPEN' WHERE PHASE = 1");

        assertThat(shop.findings())
                .extracting(Finding::check)
                .contains("staged-entry-was-posted", "done-batch-is-whole");
    }
}
