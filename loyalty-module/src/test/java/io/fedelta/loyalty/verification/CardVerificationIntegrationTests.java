package io.fedelta.loyalty.verification;

import static io.fedelta.loyalty.testing.MovableClock.START;
import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.card.BoughtCard;
import io.fedelta.loyalty.card.Card;
import io.fedelta.loyalty.card.CardOrigin;
import io.fedelta.loyalty.card.CardWish;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.testing.CardBench;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CardVerificationIntegrationTests {

    @ParameterizedTest
    @EnumSource
    void nothing_is_found_in_a_healthy_shop(TestDatabase database) {
        assertThat(healthyShop(database).verify()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void each_corruption_is_found(TestDatabase database, String statement, String finding) {
        CardBench shop = healthyShop(database);

        assertThat(shop.loyalty.jdbc.update(statement)).isPositive();

        assertThat(shop.verify()).extracting(Finding::check).contains(finding);
    }

    static Stream<Arguments> everywhere() {
        return Stream.of(TestDatabase.values())
                .flatMap(database -> Stream.of(
                                corruption("UPDATE LOY_PURSE SET KIND = 'CASHBACK'", "card-has-purse"),
                                corruption("DELETE FROM LOY_CARD WHERE ORIGIN = 'GIVEN'", "card-purse-has-card"),
                                corruption("UPDATE LOY_CARD SET ISSUED_AMOUNT = 99", "card-issued-once"),
                                corruption("DELETE FROM LOY_CARD WHERE ORIGIN = 'BOUGHT'", "bought-unit-has-card"),
                                corruption("UPDATE LOY_CARD_PURCHASE SET CARD_ID = NULL", "bought-unit-has-card"),
                                corruption("UPDATE LOY_CARD_PURCHASE SET STATE = 'AWAITING'", "bought-unit-has-card"),
                                corruption(
                                        "UPDATE LOY_CARD_PURCHASE SET STATE = 'GIVEN_BACK'",
                                        "returned-card-is-withdrawn"),
                                corruption("UPDATE LOY_CARD SET STATE = 'WITHDRAWN'", "withdrawn-card-was-returned"),
                                corruption(
                                        "UPDATE LOY_CARD SET EXPIRES_AT = TIMESTAMP '2020-01-01 00:00:00'",
                                        "ended-card-is-cleared"),
                                corruption(
                                        "UPDATE LOY_CARD SET MAIL_QUEUED = FALSE, SEND_AT = TIMESTAMP '2020-01-01 00:00:00'",
                                        "card-mail-leaves-on-its-day"),
                                corruption("DELETE FROM LOY_MESSAGE", "card-mail-is-queued"),
                                corruption("DELETE FROM LOY_CARD_EVENT", "card-events-without-gaps"),
                                corruption("UPDATE LOY_CARD_EVENT SET REASON = NULL", "card-event-has-author"))
                        .map(corruption -> Arguments.of(database, corruption[0], corruption[1])));
    }

    private static String[] corruption(String statement, String finding) {
        return new String[] {statement, finding};
    }

    /** A given card, seen by an administrator, and a bought one that was mailed. */
    private static CardBench healthyShop(TestDatabase database) {
        CardBench bench = CardBench.on(LoyaltyBench.on(database).earning("1"));
        Card given =
                bench.issue(CardOrigin.GIVEN, "25", Optional.empty(), Optional.of(START.plus(Duration.ofDays(30))));
        bench.desk.reveal(given.cardId(), new ManualNote("asked on the phone", "anna"));
        CardWish wish = new CardWish("sofia@example.com", "", "", "", Optional.empty());
        bench.bought.put(1L, Map.of(1L, new BoughtCard(1, new BigDecimal("50"), "EUR", "", wish)));
        bench.loyalty.place(
                order(1).of(7).giftCardLine("50.00").captured("50.00", START).facts());
        bench.issue.run();
        bench.mails.run();
        return bench;
    }
}
