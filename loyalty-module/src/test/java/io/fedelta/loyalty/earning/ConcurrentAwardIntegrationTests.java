package io.fedelta.loyalty.earning;

import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.MovableClock;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConcurrentAwardIntegrationTests {

    @ParameterizedTest
    @EnumSource
    void fifty_reporters_of_one_paid_order_make_one_entry_and_get_one_answer(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database).earning("1");
        bench.orders.put(order(1).of(7).line("75.00").paid(MovableClock.START));

        List<Optional<Decision>> answers = Together.run(50, thread -> () -> bench.awarding.decide(1));

        assertThat(new HashSet<>(answers)).hasSize(1);
        assertThat(answers.get(0).orElseThrow())
                .extracting(Decision::state, Decision::points)
                .containsExactly(Decision.State.AWARDED, Points.of(75));
        assertThat(entries(bench)).isEqualTo(1);
        assertThat(bench.points(7)).isEqualTo(75);
    }

    /** The test that another shop's loyalty plug-in fails with 7 double awards of 40. */
    @ParameterizedTest
    @EnumSource
    void forty_orders_reported_eight_times_at_once_are_each_awarded_once(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database).earning("1");
        IntStream.rangeClosed(1, 40)
                .forEach(order -> bench.orders.put(
                        order(order).of(order % 4).line("10.00").paid(MovableClock.START)));

        Together.run(8, thread -> eachOf(40, order -> bench.awarding.decide(order + 1)));

        assertThat(entries(bench)).isEqualTo(40);
        assertThat(List.of(bench.points(0), bench.points(1), bench.points(2), bench.points(3)))
                .containsOnly(100L);
    }

    /** The test that another shop's loyalty plug-in fails with 15 lost of 200. */
    @ParameterizedTest
    @EnumSource
    void two_hundred_points_added_one_by_one_by_eight_threads_are_two_hundred_points(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database);
        ManualNote note = new ManualNote("one more", "anna");

        Together.run(
                8,
                thread -> eachOf(
                        25, i -> bench.adjustments.adjust(7, Points.of(1), note, "request-" + thread + "-" + i)));

        assertThat(bench.points(7)).isEqualTo(200);
        assertThat(bench.ledger.history(7, 0, 1).total()).isEqualTo(200);
        assertThat(bench.ledger.entry(7, 200).orElseThrow().balance()).isEqualTo(Points.of(200));
    }

    private static Callable<Void> eachOf(int count, IntConsumer work) {
        return () -> {
            IntStream.range(0, count).forEach(work);
            return null;
        };
    }

    private static int entries(LoyaltyBench bench) {
        return bench.jdbc.queryForObject("SELECT COUNT(*) FROM LOY_ENTRY", Integer.class);
    }
}
