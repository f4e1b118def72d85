package io.fedelta.loyalty.verification;

import static io.fedelta.loyalty.testing.BonusBench.campaign;
import static io.fedelta.loyalty.testing.MovableClock.START;
import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.earning.OrderState;
import io.fedelta.loyalty.programme.BonusRules;
import io.fedelta.loyalty.programme.Campaign.Kind;
import io.fedelta.loyalty.programme.Challenge;
import io.fedelta.loyalty.testing.BonusBench;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.verification.service.LoyaltyVerification;
import io.fedelta.loyalty.welcome.Registration;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class BonusVerificationIntegrationTests {

    private static final long MARIA = 7;

    @ParameterizedTest
    @EnumSource
    void nothing_is_found_in_a_healthy_shop(TestDatabase database) {
        assertThat(verify(healthyShop(database))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void each_corruption_is_found_and_nothing_else(TestDatabase database, String statement, String finding) {
        BonusBench shop = healthyShop(database);

        assertThat(shop.loyalty.jdbc.update(statement)).isPositive();

        assertThat(verify(shop).stream().map(Finding::check).distinct()).containsExactly(finding.split(", "));
    }

    static Stream<Arguments> everywhere() {
        return Stream.of(TestDatabase.values())
                .flatMap(database -> Stream.of(
                        Arguments.of(
                                database,
                                "UPDATE LOY_ENTRY SET CYCLE_NO = 5 WHERE KIND = 'BONUS_REVERSAL' AND SOURCE_TYPE = 'CHALLENGE'",
                                "bonus-reversal-fits"),
                        Arguments.of(
                                database,
                                "DELETE FROM LOY_CAMPAIGN_BONUS WHERE ORDER_ID = 1",
                                "campaign-bonus-rests-on-order"),
                        Arguments.of(
                                database,
                                "UPDATE LOY_CAMPAIGN_BONUS SET ORDER_ID = 2 WHERE ORDER_ID = 1",
                                "lost-order-brings-no-bonus"),
                        Arguments.of(
                                database,
                                "UPDATE LOY_PAID_ORDER SET LOST = FALSE WHERE ORDER_ID = 2",
                                "lost-order-is-not-counted"),
                        Arguments.of(
                                database,
                                "UPDATE LOY_ORDER_DECISION SET LOST = TRUE WHERE ORDER_ID = 1",
                                "lost-order-brings-no-bonus, lost-order-is-not-counted"),
                        Arguments.of(
                                database,
                                "INSERT INTO LOY_WELCOME (ACCOUNT_ID, GIVEN) VALUES (8, TRUE)",
                                "welcome-was-given"),
                        Arguments.of(database, "UPDATE LOY_WELCOME SET GIVEN = FALSE", "welcome-is-noted"),
                        Arguments.of(
                                database,
                                "UPDATE LOY_MEMBER SET BIRTHDAY_DONE_YEAR = 2025",
                                "birthday-is-dealt-with")));
    }

    private static List<Finding> verify(BonusBench shop) {
        return new LoyaltyVerification(shop.loyalty.dataSource, List::of, List.of(), shop.loyalty.clock).run();
    }

    /** Maria was welcomed, had a birthday, met a challenge and lost it with her second order. */
    private static BonusBench healthyShop(TestDatabase database) {
        BonusBench shop = BonusBench.on(database)
                .giving(new BonusRules(true, 50, BonusRules.Birthday.BONUS, 25, BigDecimal.TEN))
                .challenging(new Challenge(3, "Two", true, 2, Challenge.Period.MONTH, 50))
                .running(campaign(4, Kind.BONUS_PER_ORDER, "20"));
        shop.welcome.decide(new Registration(MARIA, START));
        shop.birthdays.tell(MARIA, LocalDate.of(1990, 6, 15));
        shop.loyalty.place(order(1).of(MARIA).line("75.00").paid(START));
        shop.loyalty.place(order(2).of(MARIA).line("50.00").paid(START));
        shop.loyalty.place(
                order(2).of(MARIA).line("50.00").state(OrderState.CANCELLED).facts());
        shop.onDay("2026-06-15").birthdayBonuses.run();
        return shop;
    }
}
