package io.fedelta.loyalty.monthend;

import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.monthend.service.JdbcMonthEnds;
import io.fedelta.loyalty.monthend.service.MonthEndTask;
import io.fedelta.loyalty.monthend.service.MonthEnds;
import io.fedelta.loyalty.monthend.service.MonthSums;
import io.fedelta.loyalty.testing.CardBench;
import io.fedelta.loyalty.testing.Kills;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.MovableClock;
import io.fedelta.loyalty.testing.TestDatabase;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KilledMonthEndIntegrationTests {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final Instant FIRST_OF_APRIL = Instant.parse("2026-03-31T22:40:00Z");

    @ParameterizedTest
    @EnumSource
    void a_month_whose_node_is_killed_is_not_frozen_at_all_and_the_next_try_has_the_figures_of_a_straight_one(
            TestDatabase database) {
        LoyaltyBench straight = march(database);
        months(straight).freeze(MARCH, Optional.empty());
        LoyaltyBench shop = march(database);

        int killed = Kills.beforeEachStatement(
                shop.dataSource,
                node -> months(inApril(LoyaltyBench.on(node))).freeze(MARCH, Optional.empty()),
                () -> assertThat(figures(shop)).isEmpty());

        assertThat(killed).isGreaterThan(5);
        assertThat(figures(shop)).isNotEmpty().isEqualTo(figures(straight));
        assertThat(months(shop).freeze(MARCH, Optional.empty())).isEqualTo(FreezeAnswer.FROZEN_BEFORE);
    }

    @ParameterizedTest
    @EnumSource
    void the_task_whose_node_is_killed_between_two_months_goes_on_with_the_second(TestDatabase database) {
        LoyaltyBench shop = march(database);
        months(shop).freeze(MARCH, Optional.empty());
        Instant july = Instant.parse("2026-07-02T10:00:00Z");
        shop.clock.set(july);

        Kills.beforeEachStatement(shop.dataSource, node -> task(LoyaltyBench.on(node), july), () -> {});

        assertThat(months(shop).frozen())
                .containsExactly(YearMonth.of(2026, 6), YearMonth.of(2026, 5), YearMonth.of(2026, 4), MARCH);
        assertThat(shop.jdbc.queryForList(
                        "SELECT AMOUNT FROM LOY_MONTH_END_FIGURE WHERE BOOK = 'POINTS' AND MOVE = 'CLOSING'",
                        Long.class))
                .containsExactly(140L, 140L, 140L, 140L);
    }

    private static void task(LoyaltyBench node, Instant now) {
        node.clock.set(now);
        new MonthEndTask(months(node), node.clock, ROME).run();
    }

    private static LoyaltyBench march(TestDatabase database) {
        LoyaltyBench shop = LoyaltyBench.on(database).earning("1");
        shop.place(order(1).of(7).line("100.00").paid(MovableClock.START));
        shop.adjust(7, 40);
        CardBench.on(shop).given("40.00");
        return inApril(shop);
    }

    private static LoyaltyBench inApril(LoyaltyBench node) {
        node.clock.set(FIRST_OF_APRIL);
        return node;
    }

    private static MonthEnds months(LoyaltyBench node) {
        return new JdbcMonthEnds(
                node.jdbc, new MonthSums(node.jdbc, node.programme, ROME), node.transactions, node.clock, ROME);
    }

    /** Of both tables. */
    private static List<String> figures(LoyaltyBench shop) {
        return shop.jdbc.queryForList("""
                SELECT CONCAT(f.BOOK, CONCAT(' ', CONCAT(f.MOVE, CONCAT(' ', CONCAT(f.CURRENCY_CODE, CONCAT(' ', f.AMOUNT))))))
                FROM LOY_MONTH_END m LEFT JOIN LOY_MONTH_END_FIGURE f ON f.MONTH_CODE = m.MONTH_CODE
                ORDER BY f.BOOK, f.MOVE, f.CURRENCY_CODE""", String.class);
    }
}
