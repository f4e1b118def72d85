package io.fedelta.loyalty.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.programme.SpendingRules;
import io.fedelta.loyalty.spending.service.PointsValue;
import io.fedelta.loyalty.tender.Hold;
import io.fedelta.loyalty.tender.HoldResult.Held;
import io.fedelta.loyalty.tender.HoldState;
import io.fedelta.loyalty.tender.TenderKind;
import io.fedelta.loyalty.tender.service.Holds;
import io.fedelta.loyalty.tender.service.JdbcHolds;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.verification.service.LoyaltyVerification;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SpendingVerificationIntegrationTests {

    private static final long MARIA = 7;

    @ParameterizedTest
    @EnumSource
    void nothing_is_found_in_a_healthy_shop(TestDatabase database) {
        assertThat(verify(healthyShop(database))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void each_corruption_is_found_and_nothing_else(TestDatabase database, String statement, String findings) {
        LoyaltyBench shop = healthyShop(database);

        assertThat(shop.jdbc.update(statement)).isPositive();

        assertThat(verify(shop).stream().map(Finding::check).distinct())
                .containsExactlyInAnyOrder(findings.split(", "));
    }

    static Stream<Arguments> everywhere() {
        return Stream.of(TestDatabase.values())
                .flatMap(
                        database -> Stream.of(
                                Arguments.of(
                                        database, "UPDATE LOY_ACCOUNT SET HELD_POINTS = 0", "held-points-are-holds"),
                                Arguments.of(
                                        database,
                                        "UPDATE LOY_HOLD SET STATE = 'RELEASED', DUE_AT = NULL WHERE STATE = 'HELD'",
                                        "held-points-are-holds"),
                                Arguments.of(
                                        database,
                                        "UPDATE LOY_HOLD SET REFUNDED = 0 WHERE STATE = 'CONFIRMED'",
                                        "points-paid-what-was-held, hold-fits-refunds"),
                                Arguments.of(
                                        database,
                                        "UPDATE LOY_HOLD SET POINTS = 61 WHERE STATE = 'CONFIRMED'",
                                        "points-paid-what-was-held"),
                                Arguments.of(
                                        database,
                                        "DELETE FROM LOY_HOLD WHERE STATE = 'CONFIRMED'",
                                        "spent-points-were-held, released-points-came-back"),
                                Arguments.of(
                                        database,
                                        "UPDATE LOY_HOLD SET STATE = 'RELEASED', DUE_AT = NULL WHERE STATE = 'CONFIRMED'",
                                        "released-points-came-back"),
                                Arguments.of(
                                        database,
                                        "UPDATE LOY_ENTRY SET POINTS = -60 WHERE KIND = 'SPENT'",
                                        "only-spending-parts-the-figures, balance-is-sum, running-balance, tier-days-are-entries")));
    }

    private static List<Finding> verify(LoyaltyBench shop) {
        return new LoyaltyVerification(shop.dataSource, List::of, List.of(), shop.clock).run();
    }

    /** Maria spent 60 points on order 1, of which a third came back, and a checkout of order 2 holds 50. */
    private static LoyaltyBench healthyShop(TestDatabase database) {
        LoyaltyBench shop = LoyaltyBench.on(database).earning("1");
        shop.programme.edit(
                rules -> rules.withSpending(
                        new SpendingRules(true, 100, new BigDecimal("5"), "EUR", 50, 100, true, false)),
                "merchant");
        shop.clock.advance(Duration.ofSeconds(1));
        shop.adjust(MARIA, 150);
        Holds holds = new JdbcHolds(
                shop.jdbc,
                List.of(new PointsValue(shop.ledger, shop.programme, shop.clock)),
                List::of,
                shop.transactions,
                shop.clock);
        assertThat(holds.hold(wanted("paid", 1, 60, "3.00"))).isInstanceOf(Held.class);
        assertThat(holds.confirm("paid")).isPresent();
        assertThat(holds.refund("paid", new BigDecimal("1.00"), "refund")).isEqualTo("1.00");
        assertThat(holds.hold(wanted("open", 2, 50, "2.50"))).isInstanceOf(Held.class);
        return shop;
    }

    private static Hold wanted(String id, long order, long points, String amount) {
        return new Hold(
                id,
                TenderKind.POINTS,
                Long.toString(MARIA),
                order,
                MARIA,
                new BigDecimal(amount),
                "EUR",
                points,
                BigDecimal.ZERO,
                HoldState.HELD,
                Instant.EPOCH);
    }
}
