package io.fedelta.loyalty.verification;

import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.testing.CashbackBench;
import io.fedelta.loyalty.testing.MovableClock;
import io.fedelta.loyalty.testing.OrderFixture;
import io.fedelta.loyalty.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CashbackVerificationIntegrationTests {

    private static final long MARIA = 7;

    @ParameterizedTest
    @EnumSource
    void nothing_is_found_in_a_healthy_shop(TestDatabase database) {
        assertThat(healthyShop(database).verify()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void each_corruption_is_found_and_nothing_else(TestDatabase database, Corruption corruption) {
        CashbackBench shop = healthyShop(database);

        corruption.statements.stream().map(TestDatabase::spoken).forEach(shop.loyalty.jdbc::update);

        assertThat(shop.verify().stream().map(Finding::check).distinct())
                .containsExactlyInAnyOrderElementsOf(corruption.findings);
    }

    @ParameterizedTest
    @EnumSource
    void cashback_that_nobody_makes_available_is_found_after_a_while(TestDatabase database) {
        CashbackBench shop = healthyShop(database);

        shop.loyalty.clock.advance(Duration.ofDays(20));

        assertThat(shop.verify().stream().map(Finding::check).distinct()).containsExactly("cashback-matures");
    }

    static Stream<Arguments> everywhere() {
        return Stream.of(TestDatabase.values())
                .flatMap(database ->
                        Stream.of(Corruption.values()).map(corruption -> Arguments.of(database, corruption)));
    }

    /** One row is wrong; where a key forbids that, the key is gone too. */
    enum Corruption {
        EARNED_TWICE(
                List.of(
                        "ALTER TABLE LOY_CASHBACK DROP CONSTRAINT LOY_CASHBACK_ONCE_UK",
                        "UPDATE LOY_CASHBACK SET ORDER_ID = 3 WHERE ORDER_ID = 2"),
                "cashback-once"),
        MORE_TAKEN_THAN_EARNED(
                List.of("UPDATE LOY_CASHBACK SET TAKEN_BACK = 6 WHERE ORDER_ID = 3"),
                "cashback-state-fits",
                "cashback-moves-add-up"),
        MOVE_GONE(List.of("DELETE FROM LOY_CASHBACK_MOVE WHERE KIND = 'MATURED'"), "cashback-moves-add-up"),
        CANCELLED_WITHOUT_REASON(
                List.of("UPDATE LOY_CASHBACK SET STATE = 'CANCELLED' WHERE ORDER_ID = 3"), "cashback-state-fits"),
        CALLED_AVAILABLE(
                List.of("UPDATE LOY_CASHBACK SET STATE = 'AVAILABLE' WHERE ORDER_ID = 3"), "cashback-state-fits"),
        LESS_TAKEN_THAN_LEFT_THE_WALLET(
                List.of("UPDATE LOY_CASHBACK SET TAKEN_BACK = 1 WHERE ORDER_ID = 1"), "cashback-nets-to-wallet"),
        OTHER_AMOUNT(
                List.of("UPDATE LOY_CASHBACK SET AMOUNT = 4.99 WHERE ORDER_ID = 3"),
                "cashback-explanation-yields-amount",
                "cashback-moves-add-up"),
        EXPLANATION_GONE(List.of("DELETE FROM LOY_CASHBACK_EXPLANATION"), "cashback-explanation-yields-amount"),
        EARNING_GONE(List.of("DELETE FROM LOY_CASHBACK WHERE ORDER_ID = 1"), "wallet-entry-has-earning"),
        WALLET_OF_NOTHING(
                List.of("UPDATE LOY_WALLET SET PURSE_ID = 'none'"), "wallet-is-a-purse", "cashback-nets-to-wallet"),
        DECISION_GONE(
                List.of("DELETE FROM LOY_ORDER_DECISION WHERE ORDER_ID = 3"),
                "cashback-of-paid-order",
                "award-has-decision"),
        ORDER_LOST(
                List.of("UPDATE LOY_ORDER_DECISION SET LOST = TRUE WHERE ORDER_ID = 3"),
                "lost-order-keeps-no-cashback");

        private final List<String> statements;
        private final List<String> findings;

        Corruption(List<String> statements, String... findings) {
            this.statements = statements;
            this.findings = List.of(findings);
        }
    }

    /** Of order 1 a part went back from the wallet, order 2 was refunded whole while pending, order 3 is pending. */
    private static CashbackBench healthyShop(TestDatabase database) {
        CashbackBench shop = CashbackBench.on(database);
        OrderFixture first = order(1).of(MARIA).line("100.00").paidInFull(MovableClock.START);
        shop.loyalty.place(first.facts());
        shop.afterDays(14);
        shop.loyalty.place(first.refunded("40.00", shop.loyalty.clock.instant()).facts());
        OrderFixture second = order(2).of(MARIA).line("50.00").paidInFull(shop.loyalty.clock.instant());
        shop.loyalty.place(second.facts());
        shop.loyalty.place(
                second.refunded("50.00", shop.loyalty.clock.instant()).facts());
        shop.loyalty.place(order(3).of(MARIA).line("100.00").paid(shop.loyalty.clock.instant()));
        return shop;
    }
}
