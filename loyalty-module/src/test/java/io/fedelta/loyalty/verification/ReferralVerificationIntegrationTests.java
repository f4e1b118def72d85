package io.fedelta.loyalty.verification;

import static io.fedelta.loyalty.testing.ReferralBench.SOFIA;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.programme.ReferralRules.Trigger;
import io.fedelta.loyalty.testing.ReferralBench;
import io.fedelta.loyalty.testing.TestDatabase;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReferralVerificationIntegrationTests {

    @ParameterizedTest
    @EnumSource
    void nothing_is_found_in_a_healthy_shop(TestDatabase database) {
        assertThat(healthyShop(database).verify()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void each_corruption_is_found_and_nothing_else(TestDatabase database, String statement, String finding) {
        ReferralBench shop = healthyShop(database);

        assertThat(shop.loyalty.jdbc.update(statement)).isPositive();

        assertThat(shop.verify().stream().map(Finding::check).distinct()).containsExactly(finding.split(", "));
    }

    static Stream<Arguments> everywhere() {
        return Stream.of(TestDatabase.values())
                .flatMap(database -> Stream.of(
                        Arguments.of(
                                database,
                                "UPDATE LOY_REFERRAL SET REFERRER_ID = 3 WHERE REFEREE_ID = 3",
                                "referral-is-no-circle"),
                        Arguments.of(
                                database, "DELETE FROM LOY_REFERRAL_CODE WHERE ACCOUNT_ID = 1", "referral-by-a-code"),
                        Arguments.of(
                                database,
                                "UPDATE LOY_REFERRAL SET ORDER_ID = NULL WHERE REFEREE_ID = 2",
                                "referral-state-fits"),
                        Arguments.of(
                                database,
                                "UPDATE LOY_REFERRAL SET STATE = 'FRIEND_REWARDED' WHERE REFEREE_ID = 2",
                                "referral-moves-on"),
                        Arguments.of(
                                database,
                                "UPDATE LOY_REFERRAL SET STATE = 'TAKEN_BACK' WHERE REFEREE_ID = 2",
                                "referral-nets-to-entries"),
                        Arguments.of(
                                database,
                                "DELETE FROM LOY_REFERRAL WHERE REFEREE_ID = 2",
                                "referral-entry-has-referral")));
    }

    /** Sofia has brought points, Luca has come and not ordered. */
    private static ReferralBench healthyShop(TestDatabase database) {
        ReferralBench shop = ReferralBench.on(database).rewarding(Trigger.FIRST_PAID_ORDER);
        shop.people.with(3, "Luca", "Verdi", "luca@example.org");
        shop.typed(SOFIA, "PAOLO-MARTINI");
        shop.typed(3, "PAOLO-MARTINI");
        shop.loyalty.place(shop.album(1, SOFIA).facts());
        shop.rewarded();
        shop.loyalty.jdbc.update("UPDATE LOY_MESSAGE SET STATE = 'SENT'");
        shop.loyalty.clock.advance(Duration.ofHours(2));
        return shop;
    }
}
