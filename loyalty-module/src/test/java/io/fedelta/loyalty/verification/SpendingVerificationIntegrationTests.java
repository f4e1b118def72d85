package io.fedelta.loyalty.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.programme.SpendingRules;
import io.fedelta.loyalty.spending.service.PointsValue;
import io.fedelta.loyalty.tender.Hold;
import io.fedelta.loyalty.tender.HoldState;
import io.fedelta.loyalty.tender.TenderKind;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.transaction.Moments;
import io.fedelta.loyalty.verification.service.LoyaltyVerification;
import java.math.BigDecimal;
import java.time.Duration;
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
                                        "UPDATE LOY_HOLD SET STATE = 'RELEASED' WHERE STATE = 'HELD'",
                                        "held-points-are-holds"),
                                Arguments.of(
                                        database,
                                        "UPDATE LOY_HOLD SET REFUNDED = 0 WHERE STATE = 'CONFIRMED'",
                                        "points-paid-what-was-held"),
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
                                        "UPDATE LOY_HOLD SET STATE = 'RELEASED' WHERE STATE = 'CONFIRMED'",
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
        PointsValue value = new PointsValue(shop.ledger, shop.programme, shop.clock);
        Hold paid = hold(shop, "paid", 1, 60, "3.00", "1.00", HoldState.CONFIRMED);
        Hold open = hold(shop, "open", 2, 50, "2.50", "0.00", HoldState.HELD);
        shop.transactions.inNew(() -> {
            assertThat(value.reserve(paid)).isEmpty();
            value.take(paid);
            value.giveBack(
                    hold(shop, "paid", 1, 60, "3.00", "0.00", HoldState.CONFIRMED), new BigDecimal("1.00"), "refund");
            assertThat(value.reserve(open)).isEmpty();
            return null;
        });
        Stream.of(paid, open).forEach(hold -> write(shop, hold));
        return shop;
    }

    private static Hold hold(
            LoyaltyBench shop, String id, long order, long points, String amount, String refunded, HoldState state) {
        return new Hold(
                id,
                TenderKind.POINTS,
                Long.toString(MARIA),
                order,
                MARIA,
                new BigDecimal(amount),
                "EUR",
                points,
                new BigDecimal(refunded),
                state,
                shop.clock.instant());
    }

    private static void write(LoyaltyBench shop, Hold hold) {
        shop.jdbc.update(
                """
                INSERT INTO LOY_HOLD (HOLD_ID, TENDER, SOURCE_ID, ORDER_ID, CUSTOMER_ID, AMOUNT, CURRENCY_CODE, POINTS,
                    REFUNDED, STATE, HELD_AT, CHANGED_AT)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                hold.holdId(),
                hold.kind().name(),
                hold.sourceId(),
                hold.orderId(),
                hold.customerId(),
                hold.amount(),
                hold.currency(),
                hold.points(),
                hold.refunded(),
                hold.state().name(),
                Moments.column(hold.heldAt()),
                Moments.column(hold.heldAt()));
    }
}
