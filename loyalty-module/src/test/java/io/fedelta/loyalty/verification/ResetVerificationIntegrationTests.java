package io.fedelta.loyalty.verification;

import static io.fedelta.loyalty.testing.MovableClock.START;
import static io.fedelta.loyalty.testing.OrderFixture.order;
import static io.fedelta.loyalty.testing.Studio.MARIA;
import static io.fedelta.loyalty.testing.Studio.portraits;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.testing.ResetBench;
import io.fedelta.loyalty.testing.TestDatabase;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ResetVerificationIntegrationTests {

    @ParameterizedTest
    @EnumSource
    void nothing_is_found_in_a_healthy_shop(TestDatabase database) {
        assertThat(healthyShop(database).findings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void each_corruption_is_found(TestDatabase database, String statement, String finding) {
        ResetBench shop = healthyShop(database);

        assertThat(shop.loyalty.jdbc.update(statement)).isPositive();

        assertThat(shop.findings()).extracting(Finding::check).contains(finding);
    }

    static Stream<Arguments> everywhere() {
        return Stream.of(TestDatabase.values())
                .flatMap(database -> Stream.of(
                                corrupt("UPDATE LOY_RESET_ORDER SET POINTS = POINTS + 1", "reset-takes-what-it-notes"),
                                corrupt("UPDATE LOY_RESET_ORDER SET POINTS = POINTS + 1", "decision-nets-to-entries"),
                                corrupt(
                                        "UPDATE LOY_RESET_ORDER SET GIVEN_BACK = FALSE WHERE GIVEN_BACK = TRUE",
                                        "reset-takes-what-it-notes"),
                                corrupt("UPDATE LOY_RESET_SESSION SET POINTS = 1", "session-nets-to-entries"),
                                corrupt("DELETE FROM LOY_RESET_SESSION", "reset-session-was-taken"),
                                corrupt("DELETE FROM LOY_RESET_ORDER", "reset-order-was-taken"),
                                corrupt(
                                        "UPDATE LOY_RESET_MEMBER SET PAYMENT_POINTS = PAYMENT_POINTS + 1",
                                        "reset-member-is-sum"),
                                corrupt(
                                        "UPDATE LOY_ENTRY SET ACTOR = NULL WHERE KIND = 'PAYMENT_RESET'",
                                        "reset-entry-has-author"))
                        .map(pair -> Arguments.of(database, pair[0], pair[1])));
    }

    private static Object[] corrupt(String statement, String finding) {
        return new Object[] {statement, finding};
    }

    /** One reset that was undone, and one that stands, of a portrait that took place. */
    private static ResetBench healthyShop(TestDatabase database) {
        ResetBench shop = ResetBench.on(database);
        shop.studio.ordered(portraits(1).paid(START)).forEach(shop.studio::done);
        shop.loyalty.place(order(2).of(MARIA).line("30.00").paid(START));
        shop.undo(shop.reset());
        shop.loyalty.clock.advance(Duration.ofMinutes(1));
        shop.reset();
        return shop;
    }
}
