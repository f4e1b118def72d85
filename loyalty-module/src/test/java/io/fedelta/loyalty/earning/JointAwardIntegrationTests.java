package io.fedelta.loyalty.earning;

import static io.fedelta.loyalty.testing.MovableClock.START;
import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.StatementCount;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Orders decided together get the decisions that they get one by one. */
class JointAwardIntegrationTests {

    @ParameterizedTest
    @EnumSource
    void orders_of_every_kind_are_decided_as_they_are_one_by_one(TestDatabase database) {
        LoyaltyBench together = shop(database);
        LoyaltyBench apart = shop(database);

        Map<Long, Decision> decided = together.awarding.decideTogether(
                LongStream.rangeClosed(1, 9).boxed().toList());
        LongStream.rangeClosed(1, 9).forEach(apart.awarding::decide);

        assertThat(decided).containsOnlyKeys(1L, 2L, 3L, 4L, 5L, 6L);
        for (long orderId = 1; orderId <= 6; orderId++) {
            assertThat(decided.get(orderId))
                    .isEqualTo(apart.awarding.decision(orderId).orElseThrow());
            assertThat(together.awarding.decision(orderId)).contains(decided.get(orderId));
        }
        for (long account = 7; account <= 9; account++) {
            assertThat(together.ledger.history(account, 0, 10)).isEqualTo(apart.ledger.history(account, 0, 10));
        }
    }

    /** Two of one member, a guest's, one that waits, one refunded before anybody looked, one that earns nothing. */
    private static LoyaltyBench shop(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database).earning("1");
        bench.orders.put(order(1).of(9).line("75.00").paid(START));
        bench.orders.put(order(2).of(7).line("10.00").paid(START));
        bench.orders.put(order(3).of(9)
                .line("20.00")
                .paidInFull(START)
                .refunded("5.00", START)
                .facts());
        bench.orders.put(order(4).of(8).byGuest().line("10.00").paid(START));
        bench.orders.put(order(5).of(8).line("10.00").facts());
        bench.orders.put(order(6).of(8).line("0.10").paid(START));
        bench.orders.put(order(7).of(8).line("10.00").state(OrderState.OPEN).facts());
        bench.place(order(8).of(8).line("10.00").paid(START));
        return bench;
    }

    @ParameterizedTest
    @EnumSource
    void one_that_fails_leaves_all_to_be_decided_by_themselves(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database).earning("1");
        bench.orders.put(order(1).of(7).line("99999999999999999999.00").paid(START));
        bench.orders.put(order(2).of(8).line("75.00").paid(START));

        assertThat(bench.awarding.decideTogether(List.of(1L, 2L))).isEmpty();

        assertThat(bench.awarding.decision(2)).isEmpty();
        assertThat(bench.points(8)).isZero();
        assertThat(bench.awarding.decide(2).orElseThrow().points().value()).isEqualTo(75);
    }

    @ParameterizedTest
    @EnumSource
    void nodes_that_decide_about_the_same_orders_at_once_award_each_once(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database).earning("1");
        List<Long> ids = LongStream.rangeClosed(1, 40).boxed().toList();
        ids.forEach(id -> bench.orders.put(order(id).of(id % 4).line("10.00").paid(START)));

        Together.run(6, node -> () -> {
            Map<Long, Decision> decided = bench.awarding.decideTogether(ids);
            ids.stream().filter(id -> !decided.containsKey(id)).forEach(bench.awarding::decide);
            return null;
        });

        assertThat(List.of(bench.points(0), bench.points(1), bench.points(2), bench.points(3)))
                .containsOnly(100L);
        assertThat(bench.jdbc.queryForObject("SELECT COUNT(*) FROM LOY_ENTRY", Integer.class))
                .isEqualTo(40);
    }

    /** What is said in docs/benchmarks.md of the statements of an award. */
    @Test
    void fifty_awards_together_take_far_fewer_statements_than_one_by_one() throws Exception {
        LoyaltyBench bench = LoyaltyBench.on(StatementCount.watch(TestDatabase.HSQLDB.fresh()))
                .earning("1");
        List<Long> ids = LongStream.rangeClosed(1, 50).boxed().toList();
        ids.forEach(id -> bench.orders.put(order(id).of(id).line("10.00").paid(START)));
        bench.orders.put(order(51).of(51).line("10.00").paid(START));

        int alone = StatementCount.during(() -> bench.awarding.decide(51)).roundTrips();
        int together =
                StatementCount.during(() -> bench.awarding.decideTogether(ids)).roundTrips();

        assertThat(alone).as("alone").isEqualTo(18);
        assertThat(together).as("together").isEqualTo(409);
    }
}
