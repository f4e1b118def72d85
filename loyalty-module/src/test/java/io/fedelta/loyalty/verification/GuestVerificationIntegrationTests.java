package io.fedelta.loyalty.verification;

import static io.fedelta.loyalty.testing.MovableClock.START;
import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.testing.GuestBench;
import io.fedelta.loyalty.testing.Studio;
import io.fedelta.loyalty.testing.TestDatabase;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class GuestVerificationIntegrationTests {

    private static final long MARIA = 7;

    @ParameterizedTest
    @EnumSource
    void nothing_is_found_in_a_healthy_shop(TestDatabase database) {
        assertThat(healthyShop(database).verify()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void each_corruption_is_found(TestDatabase database, String statement, String finding) {
        GuestBench shop = healthyShop(database);

        assertThat(shop.loyalty.jdbc.update(statement)).isPositive();

        assertThat(shop.verify()).extracting(Finding::check).contains(finding);
    }

    static Stream<Arguments> everywhere() {
        return Stream.of(TestDatabase.values())
                .flatMap(database -> Stream.of(
                        Arguments.of(
                                database,
                                "UPDATE LOY_ORDER_DECISION SET ACCOUNT_ID = 8 WHERE ORDER_ID = 1",
                                "claimed-order-is-decided"),
                        Arguments.of(
                                database,
                                "UPDATE LOY_ORDER_DECISION SET REASON = 'GUEST' WHERE ORDER_ID = 2",
                                "claimed-order-is-decided"),
                        Arguments.of(
                                database,
                                "UPDATE LOY_GUEST_CLAIM SET ACCOUNT_ID = 8 WHERE ORDER_ID = 1",
                                "claimed-order-pays-its-claimant"),
                        Arguments.of(
                                database,
                                "UPDATE LOY_SESSION SET GUEST = TRUE WHERE ORDER_ID = 1",
                                "claimed-session-is-the-claimants"),
                        Arguments.of(
                                database, "UPDATE LOY_ADDRESS_LINK SET TOKEN_HASH = NULL", "used-link-was-issued")));
    }

    @ParameterizedTest
    @EnumSource
    void an_order_claimed_twice_is_found_where_the_key_is_gone(TestDatabase database) {
        GuestBench shop = healthyShop(database);
        shop.loyalty.jdbc.execute(
                TestDatabase.spoken("ALTER TABLE LOY_GUEST_CLAIM DROP CONSTRAINT LOY_GUEST_CLAIM_PK"));
        shop.loyalty.jdbc.update("INSERT INTO LOY_GUEST_CLAIM SELECT ORDER_ID, 8, CLAIMED_AT FROM LOY_GUEST_CLAIM");

        assertThat(shop.verify()).extracting(Finding::check).contains("claim-once");
    }

    /** Maria has claimed a portrait and an unpaid order. */
    private static GuestBench healthyShop(TestDatabase database) {
        Studio studio = Studio.on(database);
        GuestBench shop = GuestBench.on(studio.bench)
                .customer(MARIA, "maria@example.com")
                .ordered(
                        "maria@example.com",
                        order(1).of(50)
                                .byGuest()
                                .line("Portrait", 1, "75.00", Studio.PORTRAIT)
                                .paid(START))
                .ordered(
                        "maria@example.com",
                        order(2).of(50).byGuest().line("20.00").facts())
                .confirmed(MARIA);
        studio.done(studio.sessions(1).get(0));
        shop.claims.claim(MARIA);
        return shop;
    }
}
