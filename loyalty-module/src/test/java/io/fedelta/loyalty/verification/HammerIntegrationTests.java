package io.fedelta.loyalty.verification;

import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.earning.OrderState;
import io.fedelta.loyalty.earning.service.FullCatchUp;
import io.fedelta.loyalty.earning.service.Sweep;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.testing.MovableClock;
import io.fedelta.loyalty.testing.RewardBench;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import io.fedelta.loyalty.verification.service.LoyaltyVerification;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Many threads pay, cancel, reopen and report the same few orders of the same few members and adjust their points, all
 * at once. Whatever the interleaving, no invariant may break. What each thread tries follows from the seed.
 */
class HammerIntegrationTests {

    private static final int THREADS = 12;
    private static final int BLOWS = 50;
    private static final int MEMBERS = 4;
    private static final int ORDERS = 30;

    /**
     * Not on HSQLDB, which no shop runs on: with so many threads on so few rows its version 2.7.4 once lost the wake-up
     * of a waiting session, and all waited for a lock that nobody held.
     */
    @ParameterizedTest
    @EnumSource(names = "POSTGRESQL")
    void no_invariant_breaks_whatever_happens_at_once(TestDatabase database) {
        long seed = System.nanoTime();
        RewardBench shop = RewardBench.on(database).withLadder();

        Together.run(THREADS, thread -> () -> {
            Random random = new Random(seed + thread);
            for (int blow = 0; blow < BLOWS; blow++) {
                strike(shop, random);
            }
            return null;
        });
        catchUp(shop);

        assertThat(new LoyaltyVerification(shop.loyalty.dataSource, List::of, List.of(), shop.clock).run())
                .as("seed %d", seed)
                .isEmpty();
        for (long member = 0; member < MEMBERS; member++) {
            assertThat(shop.rewardsOf(member))
                    .as("member %d, seed %d", member, seed)
                    .doesNotHaveDuplicates()
                    .containsAll(reached(shop, shop.loyalty.points(member)))
                    .isSubsetOf(reached(shop, mostPoints(shop, member)));
        }
    }

    private static void strike(RewardBench shop, Random random) {
        long orderId = 1 + random.nextInt(ORDERS);
        switch (random.nextInt(7)) {
            case 0 -> adjust(shop, random);
            case 1 -> shop.loyalty.awarding.decide(orderId);
            case 2 -> place(shop, orderId, OrderState.CANCELLED);
            case 3 -> place(shop, orderId, OrderState.OPEN);
            case 4 ->
                shop.loyalty.awarding.decideTogether(
                        random.longs(8, 1, ORDERS + 1).boxed().toList());
            default -> place(shop, orderId, OrderState.SUBMITTED);
        }
    }

    /** Few requests, so that threads often send the same one. */
    private static void adjust(RewardBench shop, Random random) {
        int request = 16 + random.nextInt(40);
        shop.loyalty.adjustments.adjust(
                request % MEMBERS,
                Points.of(request % 2 == 0 ? request : -request),
                new ManualNote("why not", "anna"),
                "request-" + request);
    }

    private static void place(RewardBench shop, long orderId, OrderState state) {
        shop.loyalty.orders.put(order(orderId)
                .of(orderId % MEMBERS)
                .line(10 * orderId + ".00")
                .state(state)
                .paid(MovableClock.START));
        shop.loyalty.awarding.decide(orderId);
    }

    /** The last word about an order may have been spoken before its last change: this is what catch-up is for. */
    private static void catchUp(RewardBench shop) {
        shop.clock.advance(Duration.ofMinutes(5));
        new FullCatchUp(shop.loyalty.orders, new Sweep(shop.loyalty.awarding), shop.clock).run();
    }

    private static List<Long> reached(RewardBench shop, long points) {
        return shop.jdbc.queryForList(
                "SELECT REWARD_ID FROM LOY_REWARD_VERSION WHERE THRESHOLD <= ?", Long.class, points);
    }

    private static long mostPoints(RewardBench shop, long member) {
        return shop.jdbc.queryForObject(
                "SELECT COALESCE(MAX(BALANCE), 0) FROM LOY_ENTRY WHERE ACCOUNT_ID = ?", Long.class, member);
    }
}
