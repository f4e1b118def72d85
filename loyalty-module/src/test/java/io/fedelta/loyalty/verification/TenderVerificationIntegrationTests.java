package io.fedelta.loyalty.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.host.verification.HostChecks;
import io.fedelta.loyalty.tender.Hold;
import io.fedelta.loyalty.testing.TenderBench;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.verification.service.Check;
import io.fedelta.loyalty.verification.service.LoyaltyVerification;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TenderVerificationIntegrationTests {

    @ParameterizedTest
    @EnumSource
    void nothing_is_found_in_a_healthy_shop(TestDatabase database) {
        assertThat(verify(healthyShop(database))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void each_corruption_is_found(TestDatabase database, String statement, String finding) {
        TenderBench shop = healthyShop(database);

        assertThat(shop.jdbc.update(statement)).isPositive();

        assertThat(verify(shop)).extracting(Finding::check).contains(finding);
    }

    static Stream<Arguments> everywhere() {
        return Stream.of(TestDatabase.values())
                .flatMap(database -> Stream.of(
                                corrupt("UPDATE LOY_PURSE SET BALANCE = BALANCE + 1", "purse-balance-is-sum"),
                                corrupt(
                                        "UPDATE LOY_PURSE SET LAST_ENTRY_NO = LAST_ENTRY_NO + 1",
                                        "purse-balance-is-sum"),
                                corrupt("DELETE FROM LOY_PURSE_ENTRY WHERE KIND = 'SPENT'", "hold-fits-entries"),
                                corrupt(
                                        "UPDATE LOY_PURSE_ENTRY SET BALANCE = 1 WHERE ENTRY_NO = 2",
                                        "purse-running-balance"),
                                corrupt("UPDATE LOY_PURSE SET HELD = HELD + 1", "purse-held-is-sum"),
                                corrupt("DELETE FROM LOY_PURSE", "purse-entry-has-purse"),
                                corrupt("UPDATE LOY_PURSE SET BALANCE = -1, HELD = 0", "card-is-never-overspent"),
                                corrupt(
                                        "UPDATE LOY_HOLD SET AMOUNT = AMOUNT + 1 WHERE STATE = 'CONFIRMED'",
                                        "hold-fits-entries"),
                                corrupt("UPDATE LOY_HOLD SET AMOUNT = AMOUNT + 1", "purse-money-adds-up"),
                                corrupt(
                                        "UPDATE LOY_HOLD SET STATE = 'CONFIRMED' WHERE STATE = 'HELD'",
                                        "hold-fits-entries"),
                                corrupt(
                                        "UPDATE LOY_HOLD SET REFUNDED = 4 WHERE STATE = 'CONFIRMED'",
                                        "hold-fits-refunds"),
                                corrupt("DELETE FROM LOY_HOLD_REFUND", "hold-fits-refunds"),
                                corrupt("DELETE FROM LOY_HOLD WHERE STATE = 'CONFIRMED'", "purse-entry-has-hold"),
                                corrupt("UPDATE LOY_HOLD SET DUE_AT = NULL WHERE STATE = 'HELD'", "hold-settles-once"),
                                corrupt(
                                        "UPDATE LOY_HOLD SET DUE_AT = TIMESTAMP '2026-02-01 00:00:00' WHERE STATE = 'HELD'",
                                        "hold-is-settled"),
                                corrupt(
                                        "UPDATE LOY_PURSE_ENTRY SET KIND = 'ADJUSTED' WHERE KIND = 'ISSUED'",
                                        "purse-adjustment-has-author"),
                                corrupt(
                                        "UPDATE LOY_HOLD SET STATE = 'RELEASED' WHERE STATE = 'CONFIRMED'",
                                        "tender-payment-has-hold"),
                                corrupt(
                                        "UPDATE BLC_ORDER_PAYMENT SET REFERENCE_NUMBER = 'another'",
                                        "tender-payment-has-hold"),
                                corrupt(
                                        "UPDATE BLC_ORDER SET ORDER_STATUS = 'CANCELLED'",
                                        "settled-hold-pays-an-order"),
                                corrupt(
                                        "UPDATE BLC_ORDER_PAYMENT_TRANSACTION SET TRANSACTION_AMOUNT = 9 WHERE TRANSACTION_TYPE = 'REFUND'",
                                        "booked-refund-is-given-back"),
                                corrupt(
                                        "DELETE FROM BLC_ORDER_PAYMENT_TRANSACTION WHERE TRANSACTION_TYPE = 'REFUND'",
                                        "given-back-is-booked"))
                        .map(corruption -> Arguments.of(database, corruption[0], corruption[1])));
    }

    private static String[] corrupt(String statement, String finding) {
        return new String[] {statement, finding};
    }

    @ParameterizedTest
    @EnumSource
    void what_happened_twice_is_found_where_the_key_is_gone(TestDatabase database) {
        TenderBench shop = healthyShop(database);
        shop.jdbc.execute(TestDatabase.spoken("ALTER TABLE LOY_HOLD DROP CONSTRAINT LOY_HOLD_PK"));
        shop.jdbc.execute("ALTER TABLE LOY_PURSE_ENTRY DROP CONSTRAINT LOY_PURSE_ENTRY_ONCE_UK");
        shop.jdbc.update("INSERT INTO LOY_HOLD SELECT * FROM LOY_HOLD");
        shop.jdbc.update("UPDATE LOY_PURSE_ENTRY SET KIND = 'SPENT', SOURCE_ID = 'same' WHERE KIND <> 'ISSUED'");

        assertThat(verify(shop)).extracting(Finding::check).contains("hold-once", "purse-entry-once");
    }

    /** A card of 100 that paid 30 of an order, of which 5 went back, and of which another checkout holds 20. */
    private static TenderBench healthyShop(TestDatabase database) {
        TenderBench shop = TenderBench.on(database);
        ShopTables.host(shop.jdbc);
        String card = shop.card("100");
        Hold paid = shop.wanted(card, 1, "30");
        shop.holds.hold(paid);
        shop.holds.confirm(paid.holdId());
        shop.holds.refund(paid.holdId(), new BigDecimal("5"), "first");
        shop.jdbc.update("UPDATE LOY_HOLD SET DUE_AT = NULL");
        book(shop, paid);
        shop.clock.advance(Duration.ofHours(26));
        shop.holds.hold(shop.wanted(card, 2, "20"));
        return shop;
    }

    private static void book(TenderBench shop, Hold paid) {
        List.of(
                        "INSERT INTO BLC_ORDER (ORDER_ID, ORDER_STATUS) VALUES (1, 'SUBMITTED')",
                        "INSERT INTO BLC_ORDER_PAYMENT (ORDER_PAYMENT_ID, ORDER_ID, GATEWAY_TYPE, REFERENCE_NUMBER)"
                                + " VALUES (10, 1, 'LOYALTY_GIFT_CARD', '" + paid.holdId() + "')",
                        "INSERT INTO BLC_ORDER_PAYMENT_TRANSACTION VALUES (100, 10, 30, 'AUTHORIZE_AND_CAPTURE', TRUE, 'N',"
                                + " TIMESTAMP '2026-03-01 09:00:00')",
                        "INSERT INTO BLC_ORDER_PAYMENT_TRANSACTION VALUES (101, 10, 5, 'REFUND', TRUE, 'N',"
                                + " TIMESTAMP '2026-03-01 09:00:00')")
                .forEach(shop.jdbc::update);
    }

    /** Of the host's, those about holds: the shop has orders that nobody decided about. */
    private static List<Finding> verify(TenderBench shop) {
        List<Check> tenders = HostChecks.ALL.subList(HostChecks.ALL.size() - 4, HostChecks.ALL.size());
        return new LoyaltyVerification(shop.dataSource, List::of, tenders, shop.clock).run();
    }
}
