package io.fedelta.loyalty.reward;

import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.earning.Multiplier;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.OrderLine;
import io.fedelta.loyalty.ledger.AppliedMultiplier;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.RefundRules;
import io.fedelta.loyalty.programme.Scope;
import io.fedelta.loyalty.reward.service.WayToReward;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.MovableClock;
import io.fedelta.loyalty.testing.OrderFixture;
import io.fedelta.loyalty.testing.RewardBench;
import io.fedelta.loyalty.testing.TestDatabase;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WayToRewardIntegrationTests {

    private static final long MARIA = 7;

    private RewardBench bench;
    private WayToReward way;

    private void shop(TestDatabase database) {
        bench = RewardBench.on(database).withLadder();
        LoyaltyBench loyalty = bench.loyalty;
        way = new WayToReward(loyalty.programme, loyalty.multipliers, loyalty.ledger, bench.rewards);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void points_on_the_account_and_those_of_the_cart_shorten_the_way(TestDatabase database) {
        shop(database);
        bench.loyalty.adjust(MARIA, 17);

        assertThat(way.from(cart("75.50")).orElseThrow().money()).isEqualByComparingTo("7.50");
        assertThat(way.from(OrderFacts.cart(MARIA, "EUR", List.of()))
                        .orElseThrow()
                        .money())
                .as("without a cart")
                .isEqualByComparingTo("83.00");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void what_the_account_owes_is_paid_before_the_reward_comes_nearer(TestDatabase database) {
        shop(database);
        bench.loyalty.ruled(LoyaltyBench.rules("1").withRefunds(new RefundRules(false)));
        OrderFixture order = order(1).of(MARIA).line("60.00").paidInFull(MovableClock.START);
        bench.loyalty.place(order.facts());
        bench.loyalty.adjust(MARIA, -60);
        bench.loyalty.place(order.refunded("60.00", MovableClock.START).facts());

        assertThat(way.from(cart("75.00")).orElseThrow().money()).isEqualByComparingTo("85.00");

        bench.loyalty.place(order(2).of(MARIA).line("159.00").paid(MovableClock.START));
        assertThat(bench.rewardsOf(MARIA)).isEmpty();
        bench.loyalty.place(order(3).of(MARIA).line("1.00").paid(MovableClock.START));
        assertThat(bench.rewardsOf(MARIA)).containsExactly(1L);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_cart_that_arrives_needs_nothing_more(TestDatabase database) {
        shop(database);

        assertThat(way.from(cart("99.99")).orElseThrow().isReached()).isFalse();
        assertThat(way.from(cart("100.00")).orElseThrow().isReached()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void the_next_reward_is_the_lowest_that_the_customer_does_not_hold(TestDatabase database) {
        shop(database);
        bench.loyalty.adjust(MARIA, 120);

        NextReward next = way.from(cart("75.00")).orElseThrow();
        assertThat(next.reward().rewardId()).isEqualTo(2);
        assertThat(next.money()).isEqualByComparingTo("305.00");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void what_multiplies_everything_multiplies_what_is_added(TestDatabase database) {
        shop(database);
        AppliedMultiplier twice =
                new AppliedMultiplier(AppliedMultiplier.Kind.CAMPAIGN, "Double", BigDecimal.valueOf(2));
        bench.loyalty.multiplierSources.add((order, rules) -> List.of(new Multiplier(twice, Scope.EVERYTHING)));
        assertThat(way.from(cart("40.00")).orElseThrow().money()).isEqualByComparingTo("10.00");

        bench.loyalty.multiplierSources.clear();
        Scope weddings = new Scope(Set.of(9L), Set.of(), Set.of());
        bench.loyalty.multiplierSources.add((order, rules) -> List.of(new Multiplier(twice, weddings)));
        assertThat(way.from(cart("40.00")).orElseThrow().money()).isEqualByComparingTo("60.00");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void there_is_no_way_while_orders_earn_nothing_or_all_rewards_are_held(TestDatabase database) {
        shop(database);
        bench.loyalty.adjust(MARIA, 5_000);
        assertThat(way.from(cart("75.00"))).isEqualTo(Optional.empty());

        bench.loyalty.ruled(ProgrammeRules.OFF);
        assertThat(way.from(OrderFacts.cart(8, "EUR", List.of()))).isEmpty();
    }

    private static OrderFacts cart(String price) {
        return OrderFacts.cart(MARIA, "EUR", List.of(new OrderLine(1, "Portrait", 1, new BigDecimal(price), false)));
    }
}
