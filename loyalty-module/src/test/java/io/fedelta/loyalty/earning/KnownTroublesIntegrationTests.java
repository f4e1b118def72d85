package io.fedelta.loyalty.earning;

import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.programme.EarningBase;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Ratio;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.MovableClock;
import io.fedelta.loyalty.testing.OrderFixture;
import io.fedelta.loyalty.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What users of other loyalty programmes had to report, with the numbers; docs/reliability.md lists all of them. */
class KnownTroublesIntegrationTests {

    private static final Instant NOON = MovableClock.START;
    private static final long MARIA = 42;

    @ParameterizedTest
    @EnumSource
    void m2_a_refund_takes_what_was_given_though_the_ratio_was_doubled_since(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database).earning("1");
        OrderFixture order = order(1).of(MARIA).line("50.00").paidInFull(NOON);
        bench.place(order.facts());
        bench.clock.advance(Duration.ofHours(1));
        bench.earning("2");

        bench.place(order.refunded("50.00", bench.clock.instant()).facts());

        assertThat(moves(bench)).containsExactly(50L, -50L);
    }

    @ParameterizedTest
    @EnumSource
    void m2_thirty_percent_and_then_seventy_take_a_hundred_points_and_no_more(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database).earning("1");
        OrderFixture order = order(1).of(MARIA).line("100.00").paidInFull(NOON);
        bench.place(order.facts());

        bench.place(order.refunded("30.00", NOON).facts());
        bench.place(order.refunded("70.00", NOON).facts());

        assertThat(moves(bench)).containsExactly(100L, -30L, -70L);
    }

    @ParameterizedTest
    @CsvSource({"19.99, 0.5, 9", "3.00, 2, 6", "268.28, 1, 268", "0.30, 10, 3", "1.10, 3, 3", "0.29, 100, 29"})
    void m7_points_are_exact_where_floating_numbers_are_not(String price, String ratio, long points) {
        LoyaltyBench bench = LoyaltyBench.on(TestDatabase.HSQLDB).earning(ratio);

        bench.place(order(1).of(MARIA).line(price).paid(NOON));

        assertThat(bench.points(MARIA)).isEqualTo(points);
    }

    @ParameterizedTest
    @MethodSource("bases")
    void m8_each_switch_lets_in_its_part_of_the_order_alone(EarningBase base, long points) {
        ProgrammeRules rules = new ProgrammeRules(true, true, Ratio.of("1"), base, false, true);
        LoyaltyBench bench = LoyaltyBench.on(TestDatabase.HSQLDB).ruled(rules);

        bench.place(order(1).of(MARIA)
                .line("100.00")
                .giftCardLine("1000.00")
                .shipping("10.00")
                .tax("7.00")
                .fees("3.00")
                .loyaltyTenders("20.00")
                .paid(NOON));

        assertThat(bench.points(MARIA)).isEqualTo(points);
    }

    /** Tax, shipping, fees, gift cards bought; and whether what points or rewards paid is taken off. */
    static Stream<Arguments> bases() {
        return Stream.of(
                Arguments.of(new EarningBase(false, false, false, false, true), 80),
                Arguments.of(new EarningBase(true, false, false, false, true), 87),
                Arguments.of(new EarningBase(false, true, false, false, true), 90),
                Arguments.of(new EarningBase(false, false, true, false, true), 83),
                Arguments.of(new EarningBase(false, false, false, true, true), 1080),
                Arguments.of(new EarningBase(false, false, false, false, false), 100));
    }

    @ParameterizedTest
    @EnumSource
    void m9_a_line_taken_off_after_the_award_takes_its_points_by_the_rules_of_then_and_back_on_brings_none(
            TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database).earning("1");
        bench.place(order(1).of(MARIA).line("60.00").line("40.00").paid(NOON));
        bench.earning("5");

        bench.place(order(1).of(MARIA).line("60.00").captured("100.00", NOON).facts());
        bench.place(order(1).of(MARIA)
                .line("60.00")
                .line("40.00")
                .captured("100.00", NOON)
                .facts());

        assertThat(moves(bench)).containsExactly(100L, -40L);
    }

    /** Points of all entries, oldest first. */
    private static List<Long> moves(LoyaltyBench bench) {
        return bench.ledger.history(MARIA, 0, 100).rows().stream()
                .sorted((a, b) -> Long.compare(a.entryNo(), b.entryNo()))
                .map(Entry::points)
                .map(points -> points.value())
                .toList();
    }
}
