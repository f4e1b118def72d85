package io.fedelta.loyalty.earning;

import static io.fedelta.loyalty.testing.MovableClock.START;
import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.programme.EarningBase;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Ratio;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.OrderFixture;
import io.fedelta.loyalty.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AwardPromiseIntegrationTests {

    private static final long MARIA = 7;

    @ParameterizedTest
    @EnumSource
    void the_promise_is_the_award(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database);
        OrderFacts cart = order(1).of(MARIA).line("75.55").discount("3.33").paid(START);
        assertThat(bench.awarding.preview(cart)).isEmpty();
        bench.earning("1.5");

        assertThat(bench.awarding.preview(cart).orElseThrow().points())
                .isEqualTo(bench.place(cart).points())
                .isEqualTo(Points.of(108));
    }

    @ParameterizedTest
    @EnumSource
    void the_promise_is_the_award_for_any_cart_and_any_settings(TestDatabase database) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        LoyaltyBench bench = LoyaltyBench.on(database);

        for (long orderId = 1; orderId <= 200; orderId++) {
            bench.clock.advance(Duration.ofSeconds(1));
            bench.ruled(anyRules(random));
            OrderFacts cart = anyCart(orderId, random).paid(bench.clock.instant());
            Points promised = bench.awarding.preview(cart).orElseThrow().points();
            assertThat(bench.place(cart).points()).as("seed %d", seed).isEqualTo(promised);
        }
    }

    private static ProgrammeRules anyRules(Random random) {
        EarningBase base = new EarningBase(
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean());
        return new ProgrammeRules(true, true, Ratio.of("0." + (1 + random.nextInt(9_999))), base, false, true);
    }

    private static OrderFixture anyCart(long orderId, Random random) {
        OrderFixture cart = order(orderId).of(MARIA).line(cents(random, 30_000));
        for (int line = 0; line < random.nextInt(4); line++) {
            cart.line("Item " + line, cents(random, 10_000), random.nextInt(3) == 0);
        }
        return cart.discount(cents(random, 100))
                .tax(cents(random, 2_000))
                .shipping(cents(random, 1_000))
                .fees(cents(random, 300))
                .loyaltyTenders(cents(random, 3_000));
    }

    private static String cents(Random random, int below) {
        return BigDecimal.valueOf(100L + random.nextInt(below), 2).toPlainString();
    }
}
